//! Where everything stands on the map: pure geometry, from the nodes and pods to boxes, tiles and lines.
//!
//! The control plane never moves. Nodes share the band below it: up to six stand side by side, more share one sheet as
//! small boxes, and when even those do not fit, as cells. Tiles shrink, then become a count; nothing overflows.

use super::lines::{self, Point};
use crate::state::model::{NodeView, PodView, Snapshot};
use std::sync::Arc;

/// The two drawings of the same map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Wide,
    Phone,
}

/// How much of a node is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Names, kubelet, runtime, kube-proxy, capacity.
    Full,
    /// Name, kubelet and tiles.
    Compact,
    /// A small box with tiles in the sheet that all nodes share.
    Mini,
    /// A cell.
    Cell,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Rect {
    pub fn cx(&self) -> f64 {
        self.x + self.w / 2.0
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct NodeBox {
    pub name: Arc<str>,
    pub area: Rect,
    pub detail: Detail,
    /// The middle of the kubelet's pill, on the top edge, and of kube-proxy's, on the bottom edge.
    pub kubelet: Point,
    pub proxy: Point,
    /// Pods that have no tile of their own.
    pub more: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    pub name: Arc<str>,
    pub x: f64,
    pub y: f64,
    pub size: f64,
    /// Whether its name stands above it.
    pub named: bool,
    /// The number of its node in [`Layout::nodes`], and whether a packet line ends at it.
    pub node: usize,
    pub served: bool,
    pub selected: bool,
    pub probed: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub form: Form,
    pub nodes: Vec<NodeBox>,
    pub tiles: Vec<Tile>,
    /// The sheet that many nodes share.
    pub sheet: Option<Rect>,
    /// Pods on no node.
    pub waiting: usize,
}

/// The band of the nodes.
const WIDE: Rect = Rect { x: 128.0, y: 324.0, w: 776.0, h: 200.0 };
const PHONE: Rect = Rect { x: 12.0, y: 176.0, w: 366.0, h: 146.0 };

impl Layout {
    pub fn new(form: Form, snapshot: &Snapshot) -> Self {
        let waiting = snapshot.pods.iter().filter(|p| p.node.is_none()).count();
        let mut layout = Self { form, nodes: Vec::new(), tiles: Vec::new(), sheet: None, waiting };
        let side_by_side = if form == Form::Wide { 6 } else { 3 };
        if snapshot.nodes.len() <= side_by_side {
            layout.place_columns(&snapshot.nodes);
        } else {
            layout.place_grid(&snapshot.nodes);
        }
        for i in 0..layout.nodes.len() {
            let mut pods: Vec<&PodView> =
                snapshot.pods.iter().filter(|p| p.node.as_ref() == Some(&layout.nodes[i].name)).collect();
            pods.sort_by_key(|p| (!p.selected, p.namespace.clone(), p.name.clone()));
            layout.place_pods(i, &pods);
        }
        layout
    }

    fn place_columns(&mut self, nodes: &[NodeView]) {
        let (band, widest) = if self.form == Form::Wide { (WIDE, 377.0) } else { (PHONE, 178.0) };
        let count = nodes.len().max(1) as f64;
        let gap = match (self.form, nodes.len()) {
            (Form::Phone, _) => 9.0,
            (Form::Wide, 0..=3) => 22.0,
            _ => 14.0,
        };
        let w = ((band.w - gap * (count - 1.0)) / count).min(widest);
        let left = band.x + (band.w - w * count - gap * (count - 1.0)) / 2.0;
        for (i, node) in nodes.iter().enumerate() {
            let area = Rect { x: left + i as f64 * (w + gap), w, ..band };
            let detail = if self.form == Form::Wide && w >= 176.0 { Detail::Full } else { Detail::Compact };
            let kubelet_x = area.cx();
            self.nodes.push(NodeBox {
                name: node.name.clone(),
                area,
                detail,
                kubelet: (kubelet_x, area.y),
                proxy: (area.x + area.w - if detail == Detail::Full { 64.0 } else { 52.0 }, area.y + area.h),
                more: 0,
            });
        }
    }

    fn place_grid(&mut self, nodes: &[NodeView]) {
        let band = if self.form == Form::Wide { WIDE } else { PHONE };
        self.sheet = Some(band);
        let inner = Rect { x: band.x + 12.0, y: band.y + 22.0, w: band.w - 24.0, h: band.h - 44.0 };
        let (columns, rows) = best_grid(nodes.len(), inner);
        let cell = (inner.w / columns as f64, inner.h / rows as f64);
        let gap = (cell.0.min(cell.1) * 0.12).clamp(1.0, 8.0);
        let detail = if cell.0 >= 34.0 && cell.1 >= 26.0 { Detail::Mini } else { Detail::Cell };
        for (i, node) in nodes.iter().take(columns * rows).enumerate() {
            let (column, row) = ((i % columns) as f64, (i / columns) as f64);
            let area =
                Rect { x: inner.x + column * cell.0, y: inner.y + row * cell.1, w: cell.0 - gap, h: cell.1 - gap };
            self.nodes.push(NodeBox {
                name: node.name.clone(),
                area,
                detail,
                kubelet: (band.cx(), band.y),
                proxy: (band.x + band.w - 64.0, band.y + band.h),
                more: 0,
            });
        }
    }

    fn place_pods(&mut self, node: usize, pods: &[&PodView]) {
        let place = &self.nodes[node];
        let area = place.area;
        if place.detail == Detail::Cell {
            return;
        }
        let slots = ((area.w + 12.0) / 72.0).floor() as usize;
        if place.detail == Detail::Full && pods.len() <= slots {
            for (i, pod) in pods.iter().enumerate() {
                let (x, y) = (area.x + area.w - 88.0 - 72.0 * i as f64, area.y + 98.0);
                self.tiles.push(tile(pod, node, x, y, 48.0, true));
            }
            return;
        }
        let room = match place.detail {
            Detail::Full => Rect { x: area.x + 14.0, y: area.y + 62.0, w: area.w - 28.0, h: 94.0 },
            Detail::Compact if self.form == Form::Wide => {
                Rect { x: area.x + 10.0, y: area.y + 40.0, w: area.w - 20.0, h: 122.0 }
            }
            Detail::Compact => Rect { x: area.x + 9.0, y: area.y + 40.0, w: area.w - 18.0, h: 84.0 },
            _ => Rect { x: area.x + 3.0, y: area.y + 3.0, w: area.w - 6.0, h: area.h - 6.0 },
        };
        let grid = TileGrid::fit(room, pods.len());
        for (i, pod) in pods.iter().take(grid.capacity()).enumerate() {
            let (x, y) = grid.place(i);
            self.tiles.push(tile(pod, node, x, y, grid.size, false));
        }
        self.nodes[node].more = pods.len().saturating_sub(grid.capacity());
    }

    pub fn node(&self, name: &str) -> Option<&NodeBox> {
        self.nodes.iter().find(|n| &*n.name == name)
    }

    /// The line from a node's kubelet up to the API server.
    pub fn kubelet_line(&self, name: &str) -> Option<String> {
        let i = self.nodes.iter().position(|n| &*n.name == name)?;
        Some(lines::kubelet(self.form, self.nodes[i].kubelet, self.lane(i)))
    }

    /// Which way the line of node `i` leaves the API server: to the left, straight, or to the right.
    pub fn lane(&self, i: usize) -> lines::Lane {
        if self.sheet.is_some() {
            return lines::Lane::Straight;
        }
        match (2 * i + 1).cmp(&self.nodes.len()) {
            std::cmp::Ordering::Less => lines::Lane::Left,
            std::cmp::Ordering::Equal => lines::Lane::Straight,
            std::cmp::Ordering::Greater => lines::Lane::Right,
        }
    }
}

fn tile(pod: &PodView, node: usize, x: f64, y: f64, size: f64, named: bool) -> Tile {
    Tile {
        name: pod.name.clone(),
        x,
        y,
        size,
        named,
        node,
        served: pod.served,
        selected: pod.selected,
        probed: pod.probed,
    }
}

/// Tiles in a room, from the bottom right to the left and up, so that pods with traffic stand nearest to kube-proxy.
struct TileGrid {
    room: Rect,
    size: f64,
    gap: f64,
    columns: usize,
    rows: usize,
}

impl TileGrid {
    fn fit(room: Rect, count: usize) -> Self {
        let mut grid = Self { room, size: 0.0, gap: 0.0, columns: 0, rows: 0 };
        for (size, gap) in [(36.0, 8.0), (24.0, 6.0), (16.0, 4.0), (12.0, 3.0), (8.0, 2.0)] {
            (grid.size, grid.gap) = (size, gap);
            grid.columns = ((room.w + gap) / (size + gap)).max(0.0) as usize;
            grid.rows = ((room.h + gap) / (size + gap)).max(0.0) as usize;
            if grid.capacity() >= count && count > 0 {
                break;
            }
        }
        grid
    }

    fn capacity(&self) -> usize {
        self.columns * self.rows
    }

    fn place(&self, i: usize) -> Point {
        let (column, row) = ((i % self.columns) as f64, (i / self.columns) as f64);
        let step = self.size + self.gap;
        (self.room.x + self.room.w - self.size - column * step, self.room.y + self.room.h - self.size - row * step)
    }
}

/// Columns and rows that give `count` cells the most room, none smaller than 6 units.
fn best_grid(count: usize, room: Rect) -> (usize, usize) {
    let most = ((room.w / 6.0) as usize, (room.h / 6.0) as usize);
    let mut best = (most.0, most.1, 0.0);
    for columns in 1..=most.0 {
        let rows = count.div_ceil(columns);
        if rows > most.1 {
            continue;
        }
        let side = (room.w / columns as f64).min(1.7 * room.h / rows as f64);
        if side > best.2 {
            best = (columns, rows, side);
        }
    }
    (best.0, best.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::model::{NodeState, PodState};

    fn cluster(nodes: usize, pods_each: usize) -> Snapshot {
        let mut snapshot = Snapshot::default();
        for n in 0..nodes {
            let name: Arc<str> = format!("worker-{n}").into();
            snapshot.nodes.push(NodeView {
                name: name.clone(),
                state: NodeState::Ready,
                cordoned: false,
                cpu_milli: 4000,
                cpu_asked_milli: 100,
                memory_mib: 8192,
                memory_asked_mib: 100,
                pods: pods_each,
                pods_limit: 110,
            });
            for p in 0..pods_each {
                snapshot.pods.push(PodView {
                    namespace: "default".into(),
                    name: format!("web-{n}-{p}").into(),
                    family: "web".into(),
                    short: format!("{n}-{p}").into(),
                    node: Some(name.clone()),
                    state: PodState::Ready,
                    status: "Running".into(),
                    restarts: 0,
                    served: true,
                    selected: true,
                    probed: true,
                    cpu_milli: 100,
                });
            }
        }
        snapshot
    }

    #[test]
    fn nothing_overflows_at_any_size() {
        for form in [Form::Wide, Form::Phone] {
            let band = if form == Form::Wide { WIDE } else { PHONE };
            for nodes in [0, 1, 2, 3, 4, 5, 6, 7, 12, 50, 300, 5000] {
                for pods in [0, 1, 3, 4, 11, 40, 110] {
                    if nodes * pods > 6000 {
                        continue;
                    }
                    let layout = Layout::new(form, &cluster(nodes, pods));
                    for node in &layout.nodes {
                        let a = node.area;
                        assert!(a.x >= band.x - 0.1 && a.x + a.w <= band.x + band.w + 0.1, "{nodes} nodes: {a:?}");
                        assert!(a.y >= band.y && a.y + a.h <= band.y + band.h + 0.1, "{nodes} nodes: {a:?}");
                    }
                    for t in &layout.tiles {
                        let a = layout.nodes[t.node].area;
                        assert!(t.x >= a.x && t.x + t.size <= a.x + a.w, "{nodes} nodes, {pods} pods: {t:?} in {a:?}");
                        assert!(t.y >= a.y && t.y + t.size <= a.y + a.h, "{nodes} nodes, {pods} pods: {t:?} in {a:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn pods_without_a_tile_are_counted() {
        let layout = Layout::new(Form::Phone, &cluster(3, 110));
        let shown = layout.tiles.iter().filter(|t| t.node == 0).count();
        assert_eq!(shown + layout.nodes[0].more, 110);
    }

    #[test]
    fn three_nodes_stand_as_drawn() {
        let layout = Layout::new(Form::Wide, &cluster(3, 2));
        assert_eq!(layout.nodes.iter().map(|n| n.area.x).collect::<Vec<_>>(), [128.0, 394.0, 660.0]);
        assert_eq!((layout.tiles[0].x, layout.tiles[0].y), (128.0 + 156.0, 324.0 + 98.0));
    }
}
