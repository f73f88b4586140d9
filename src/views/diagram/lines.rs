//! The lines of the map: level or upright, with round corners.

use super::layout::{Form, Layout, NodeBox, Tile};

/// A point of the map.
pub type Point = (f64, f64);

/// Which way a kubelet's line leaves the API server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    Left,
    Straight,
    Right,
}

pub const ETCD: &str = "M512 112V68";
pub const ETCD_WATCH: &str = "M522 70V112";
pub const CONTROLLERS: &str = "M404 140H444";
pub const CONTROLLERS_WATCH: &str = "M404 162H444";
pub const SCHEDULER: &str = "M628 140H588";
pub const SCHEDULER_WATCH: &str = "M588 162H628";
pub const KUBECTL: &str = "M78 212H444";

pub const PHONE_ETCD: &str = "M195 56V40";
pub const PHONE_CONTROLLERS: &str = "M124 84H144";
pub const PHONE_SCHEDULER: &str = "M266 84H246";

/// A line through `points` whose corners are round.
pub fn route(points: &[Point], radius: f64) -> String {
    let mut d = format!("M{} {}", points[0].0, points[0].1);
    for i in 1..points.len() {
        let (x, y) = points[i];
        let Some(&next) = points.get(i + 1) else {
            d.push_str(&format!("L{x} {y}"));
            break;
        };
        let (before, after) = (toward((x, y), points[i - 1], radius), toward((x, y), next, radius));
        d.push_str(&format!("L{} {}Q{x} {y} {} {}", before.0, before.1, after.0, after.1));
    }
    d
}

/// The point `by` units from `from` on the way to `to`, at most half the way.
fn toward(from: Point, to: Point, by: f64) -> Point {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length == 0.0 {
        return from;
    }
    let part = (by / length).min(0.5);
    (from.0 + dx * part, from.1 + dy * part)
}

/// From a kubelet up to the API server.
pub fn kubelet(form: Form, (x, y): Point, lane: Lane) -> String {
    let (port, turn, bottom, pill) = match (form, lane) {
        (Form::Wide, Lane::Left) => (468.0, 272.0, 236.0, 12.0),
        (Form::Wide, Lane::Straight) => (512.0, 274.0, 236.0, 12.0),
        (Form::Wide, Lane::Right) => (556.0, 280.0, 236.0, 12.0),
        (Form::Phone, Lane::Left) => (168.0, 146.0, 114.0, 10.0),
        (Form::Phone, Lane::Straight) => (195.0, 146.0, 114.0, 10.0),
        (Form::Phone, Lane::Right) => (222.0, 146.0, 114.0, 10.0),
    };
    let x = x - if form == Form::Wide { 4.0 } else { 0.0 };
    if (x - port).abs() < 1.0 {
        return format!("M{x} {}V{bottom}", y - pill);
    }
    route(&[(x, y - pill), (x, turn), (port, turn), (port, bottom)], if form == Form::Wide { 14.0 } else { 10.0 })
}

/// The watch beside a kubelet's line: from the API server down.
pub fn kubelet_watch((x, y): Point, lane: Lane) -> String {
    let (port, turn) = match lane {
        Lane::Left => (477.0, 281.0),
        Lane::Straight => (521.0, 281.0),
        Lane::Right => (565.0, 271.0),
    };
    let x = x + 5.0;
    if (x - port).abs() < 1.0 {
        return format!("M{port} 236V{}", y - 12.0);
    }
    route(&[(port, 236.0), (port, turn), (x, turn), (x, y - 12.0)], 10.0)
}

/// The watch of kube-proxy: it leaves the kubelet's watch and goes down along the right of the node.
pub fn proxy_watch(node: &NodeBox, lane: Lane) -> String {
    let (x, bottom) = (node.area.x + node.area.w - 26.0, node.proxy.1 - 12.0);
    let start = node.kubelet.0 + 5.0;
    match lane {
        Lane::Left => route(&[(x + 12.0, 281.0), (x, 281.0), (x, bottom)], 10.0),
        Lane::Straight => route(&[(start, 288.0), (start, 302.0), (x, 302.0), (x, bottom)], 10.0),
        Lane::Right => route(&[(start, 271.0), (x, 271.0), (x, bottom)], 10.0),
    }
}

/// From kube-proxy or a kubelet to the tile of a pod.
pub fn probe(node: &NodeBox, tile: &Tile) -> String {
    let x = node.kubelet.0 + 22.0;
    let y = tile.y + tile.size / 2.0;
    let end = if tile.x >= x { tile.x + 1.0 } else { tile.x + tile.size - 1.0 };
    route(&[(x, node.area.y + 12.0), (x, y), (end, y)], 8.0)
}

/// From the kubelet to the container runtime.
pub fn runtime(node: &NodeBox) -> String {
    let x = node.kubelet.0 - 18.0;
    route(&[(x, node.area.y + 12.0), (x, node.area.y + 46.0), (node.area.x + 90.0, node.area.y + 46.0)], 8.0)
}

/// The users' line: Users, Ingress, Service, and on along the bottom to the last node that packets reach.
pub fn trunk(layout: &Layout, reached: impl Fn(&Tile) -> bool) -> String {
    let served = layout.tiles.iter().filter(|t| reached(t)).map(|t| layout.nodes[t.node].proxy.0);
    match layout.form {
        Form::Wide => {
            let end = served.fold(0.0, f64::max);
            if end == 0.0 {
                return "M30 348V492".to_owned();
            }
            route(&[(30.0, 348.0), (30.0, 548.0), (end, 548.0), (end, 528.0)], 16.0)
        }
        Form::Phone => {
            let start = layout.tiles.iter().filter(|t| reached(t)).map(|t| t.x + t.size / 2.0).fold(f64::MAX, f64::min);
            if start == f64::MAX {
                return "M30 382H244".to_owned();
            }
            route(&[(30.0, 382.0), (366.0, 382.0), (366.0, 346.0), (start, 346.0), (start, 322.0)], 16.0)
        }
    }
}

/// The branch of the packets of one node, from the trunk through kube-proxy to the tiles; one path for each tile.
pub fn branch(layout: &Layout, tile: &Tile) -> String {
    route(&branch_points(layout, tile), 14.0)
}

fn branch_points(layout: &Layout, tile: &Tile) -> Vec<Point> {
    let node = &layout.nodes[tile.node];
    let (x, bottom) = (tile.x + tile.size / 2.0, tile.y + tile.size - 2.0);
    match layout.form {
        Form::Phone => vec![(x + 16.0, 346.0), (x, 346.0), (x, bottom)],
        Form::Wide => {
            let gate = node.proxy.0;
            let mut points = vec![(gate - 16.0, 548.0), (gate, 548.0)];
            if (x - gate).abs() > 1.0 {
                let level = node.area.y + if tile.named { 160.0 } else { 165.0 };
                points.extend([(gate, level), (x, level)]);
            }
            points.push((x, bottom));
            points
        }
    }
}

/// The whole way of a request from the users to the tile of a pod.
pub fn request(layout: &Layout, tile: &Tile) -> String {
    let mut points = match layout.form {
        Form::Wide => vec![(30.0, 344.0), (30.0, 548.0)],
        Form::Phone => vec![(30.0, 382.0), (366.0, 382.0), (366.0, 346.0)],
    };
    points.extend(branch_points(layout, tile).into_iter().skip(1));
    route(&points, 14.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_round_and_short_legs_stay_in_reach() {
        assert_eq!(route(&[(0.0, 0.0), (0.0, 20.0), (20.0, 20.0)], 8.0), "M0 0L0 12Q0 20 8 20L20 20");
        assert_eq!(route(&[(0.0, 0.0), (0.0, 4.0), (20.0, 4.0)], 8.0), "M0 0L0 2Q0 4 8 4L20 4");
    }
}
