//! The command line.

use std::net::SocketAddr;

/// How it is called.
pub const USAGE: &str = "usage: serve --listen 127.0.0.1:PORT [--nodes 3] [--seed 1] [--speed 1|20|max] [--start now|TIME] [--paused] [--bare] [--stop COMPONENT ...] [--kubeconfig FILE]
  --listen ADDRESS     where to listen; loopback unless told otherwise (default 127.0.0.1:16443)
  --nodes N            worker nodes; 0 starts with none, and Node objects made through the API are machines without a kubelet
  --seed N             the seed of all randomness
  --speed N|max        virtual seconds a real second; max: time jumps from event to event
  --start now|TIME     when virtual time begins (default 2026-01-01T00:00:00Z; now: clients that compute ages themselves agree)
  --paused             virtual time stands still until POST /binnacle/v1/clock moves it
  --bare               no cluster DNS, storage class or ingress class
  --stop COMPONENT     leave out kube-scheduler (or scheduler), kube-controller-manager (controller-manager), kubelet, network
  --kubeconfig FILE    write a kubeconfig for this server there";

/// How fast virtual time goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
    /// So many virtual seconds a real second.
    Times(f64),
    /// From event to event.
    Max,
}

impl Speed {
    /// Reads `20` or `max`.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "max" {
            return Some(Self::Max);
        }
        text.parse().ok().filter(|n: &f64| n.is_finite() && *n >= 0.0).map(Self::Times)
    }
}

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Arguments {
    /// Where to listen.
    pub listen: SocketAddr,
    /// What the cluster begins with.
    pub config: cluster::Config,
    /// How fast time goes.
    pub speed: Speed,
    /// Whether time stands still at first.
    pub paused: bool,
    /// Where to write a kubeconfig.
    pub kubeconfig: Option<String>,
}

impl Arguments {
    /// Reads the command line.
    pub fn parse(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 16443)),
            config: cluster::Config::default(),
            speed: Speed::Times(1.0),
            paused: false,
            kubeconfig: None,
        };
        let mut words = words
            .flat_map(|w| match w.split_once('=') {
                Some((name, value)) if name.starts_with("--") => vec![name.to_owned(), value.to_owned()],
                _ => vec![w],
            })
            .peekable();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} needs a value"));
            match word.as_str() {
                "--listen" => {
                    let text = value()?;
                    arguments.listen =
                        text.parse().map_err(|_| format!("{text} is no address: write 127.0.0.1:16443"))?;
                }
                "--nodes" => arguments.config.nodes = number(&value()?)? as usize,
                "--seed" => arguments.config.seed = number(&value()?)?,
                "--speed" => {
                    let text = value()?;
                    arguments.speed = Speed::parse(&text).ok_or(format!("{text} is no speed: write 1, 20 or max"))?;
                }
                "--start" => {
                    let text = value()?;
                    arguments.config.start =
                        start(&text).ok_or(format!("{text} is no time: write now or 2026-01-01T00:00:00Z"))?;
                }
                "--paused" => arguments.paused = true,
                "--bare" => arguments.config.world = cluster::World::Bare,
                "--kubeconfig" => arguments.kubeconfig = Some(value()?),
                "--stop" => {
                    arguments.config.without.push(component(&value()?).into());
                    while words.peek().is_some_and(|w| !w.starts_with("--")) {
                        arguments.config.without.extend(words.next().map(|w| component(&w).into()));
                    }
                }
                other => return Err(format!("{other} is unknown")),
            }
        }
        Ok(arguments)
    }
}

/// Reads `now` or a time.
fn start(text: &str) -> Option<cluster::Time> {
    if text != "now" {
        return api::scalars::parse_rfc3339(text);
    }
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(cluster::Time::from_seconds(i64::try_from(since.as_secs()).ok()?))
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("{text} is no number"))
}

/// The name of a component, which may be said without `kube-`.
fn component(name: &str) -> String {
    match name {
        "scheduler" | "controller-manager" => format!("kube-{name}"),
        "kube-proxy" => "network".into(),
        other => other.into(),
    }
}
