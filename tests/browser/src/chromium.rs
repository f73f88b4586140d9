//! A headless Chromium, driven through chromedriver. It has a profile of its own and ends when dropped.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

use crate::Result;
use crate::webdriver::Session;

/// How a person's screen is.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// Device pixels a CSS pixel.
    pub scale: f64,
    /// `prefers-color-scheme: dark`.
    pub dark: bool,
    /// A touch screen with a mobile viewport.
    pub phone: bool,
    /// `prefers-reduced-motion: reduce`.
    pub still: bool,
}

impl Default for Look {
    fn default() -> Look {
        Look { width: 1440, height: 900, scale: 1.0, dark: false, phone: false, still: false }
    }
}

impl Look {
    /// A phone held upright.
    pub fn phone() -> Look {
        Look { width: 390, height: 844, scale: 2.0, phone: true, ..Look::default() }
    }
}

/// A browser with one page.
#[derive(Debug)]
pub struct Chromium {
    driver: Child,
    profile: PathBuf,
    /// The session of the page.
    pub session: Session,
}

static PROFILES: AtomicU32 = AtomicU32::new(0);

impl Chromium {
    /// Starts a driver on a free port and a browser behind it.
    pub fn start(look: Look) -> Result<Chromium> {
        let number = PROFILES.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("binnacle-chromium-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&profile)?;
        let (driver, port) = start_driver()?;
        let mut browser = match Session::start(port, &capabilities(&profile)) {
            Ok(session) => Chromium { driver, profile, session },
            Err(error) => {
                end(driver, &profile);
                return Err(format!("Chromium did not start: {error}").into());
            }
        };
        // The browser's own first page is none of ours, and neither is what it asked for.
        browser.session.post("url", &json!({ "url": "about:blank" }))?;
        for log in ["browser", "performance"] {
            browser.session.log(log)?;
        }
        browser.wear(look)?;
        Ok(browser)
    }

    /// Gives the page another screen.
    pub fn wear(&mut self, look: Look) -> Result<()> {
        let metrics = json!({
            "width": look.width, "height": look.height, "deviceScaleFactor": look.scale, "mobile": look.phone
        });
        self.session.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
        self.session.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": look.phone }))?;
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": if look.dark { "dark" } else { "light" } },
            { "name": "prefers-reduced-motion", "value": if look.still { "reduce" } else { "no-preference" } },
        ] });
        self.session.devtools("Emulation.setEmulatedMedia", &features).map(drop)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.session.quit();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

fn end(mut driver: Child, profile: &Path) {
    let _ = driver.kill();
    let _ = driver.wait();
    let _ = std::fs::remove_dir_all(profile);
}

/// Starts chromedriver and reads the port that it chose from its first lines.
fn start_driver() -> Result<(Child, u16)> {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    let mut driver = Command::new(&program)
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("cannot start {program}: {error} (Debian: apt-get install chromium-driver)"))?;
    let output = driver.stdout.take().ok_or("the driver has no output")?;
    let mut lines = BufReader::new(output).lines();
    let port = lines.by_ref().map_while(std::io::Result::ok).find_map(|line| {
        let after = line.split_once("started successfully on port ")?.1;
        after.trim_end_matches('.').parse().ok()
    });
    // The rest is drained: a driver whose pipe is full or closed stops.
    std::thread::spawn(move || lines.map_while(std::io::Result::ok).for_each(drop));
    match port {
        Some(port) => Ok((driver, port)),
        None => {
            let _ = driver.kill();
            let _ = driver.wait();
            Err(format!("{program} said no port").into())
        }
    }
}

fn capabilities(profile: &Path) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--disable-gpu".into(),
        "--no-first-run".into(),
        "--no-default-browser-check".into(),
        // The browser itself asks for nothing: every request that a test sees is the page's.
        "--disable-background-networking".into(),
        "--disable-component-update".into(),
        "--disable-sync".into(),
        "--disable-quic".into(),
        "--disable-extensions".into(),
        // /dev/shm is small in containers, and a page that outgrows it crashes.
        "--disable-dev-shm-usage".into(),
        "--hide-scrollbars".into(),
        "--lang=en".into(),
        format!("--user-data-dir={}", profile.display()),
    ];
    if is_root() {
        arguments.push("--no-sandbox".into());
    }
    let mut options = json!({ "args": arguments });
    if let Ok(binary) = std::env::var("CHROMIUM") {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

/// Chromium's sandbox refuses to run as root, as in a container.
fn is_root() -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
    }
    #[cfg(not(unix))]
    false
}
