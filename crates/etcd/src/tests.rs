//! Properties of the store, checked against a list of snapshots.

use crate::Store;
use ecow::EcoString;
use sim::{Rng, Time};
use std::collections::BTreeMap;
use std::time::Duration;

type Snapshot = BTreeMap<EcoString, u64>;

fn snapshot(store: &Store<u64>, revision: u64) -> Snapshot {
    let entries = store.range_at("k/", "", revision).expect("not compacted");
    entries.map(|e| (e.key.clone(), *e.value)).collect()
}

fn random_history(seed: u64, writes: u64) -> (Store<u64>, Vec<Snapshot>) {
    let mut rng = Rng::new(seed);
    let mut store = Store::default();
    let mut snapshots = vec![Snapshot::new()];
    let mut model = Snapshot::new();
    while store.revision() < writes {
        let key = ecow::eco_format!("k/{}", rng.below(8));
        if rng.below(3) == 0 {
            if store.delete(Time::START, &key).is_none() {
                assert!(!model.contains_key(&key));
                continue;
            }
            model.remove(&key);
        } else {
            let value = rng.next_u64();
            store.put(Time::START, key.clone(), value);
            model.insert(key, value);
        }
        assert_eq!(store.len(), model.len());
        snapshots.push(model.clone());
    }
    (store, snapshots)
}

#[test]
fn every_revision_reads_as_it_was_until_it_is_compacted() {
    for seed in 0..50 {
        let (mut store, snapshots) = random_history(seed, 60);
        for (revision, expected) in snapshots.iter().enumerate() {
            assert_eq!(&snapshot(&store, revision as u64), expected, "seed {seed}, revision {revision}");
        }
        store.compact(31);
        assert!(store.range_at("k/", "", 30).is_err());
        assert!(store.history(30).is_err());
        for (revision, expected) in snapshots.iter().enumerate().skip(31) {
            assert_eq!(&snapshot(&store, revision as u64), expected, "seed {seed}, revision {revision}");
        }
    }
}

#[test]
fn the_history_replays_to_the_present() {
    for seed in 0..50 {
        let (store, snapshots) = random_history(seed, 60);
        let mut model = snapshots[20].clone();
        for change in store.history(20).expect("not compacted") {
            assert_eq!(model.get(&change.key).copied(), change.previous);
            match change.value {
                Some(v) => model.insert(change.key.clone(), v),
                None => model.remove(&change.key),
            };
        }
        assert_eq!(&model, snapshots.last().expect("some"));
    }
}

#[test]
fn a_truncated_history_is_as_if_the_rest_had_never_been() {
    for seed in 0..50 {
        let (mut store, snapshots) = random_history(seed, 60);
        store.truncate(25).expect("not compacted");
        assert_eq!(store.revision(), 25);
        assert_eq!(store.len(), snapshots[25].len());
        assert_eq!(snapshot(&store, 25), snapshots[25]);
        assert_eq!(snapshot(&store, 10), snapshots[10]);
        assert_eq!(store.put(Time::START, "k/new".into(), 1), 26);
    }
}

#[test]
fn compare_and_put_wants_the_present_version() {
    let mut store = Store::default();
    let first = store.compare_and_put(Time::START, "a".into(), 1, 0).expect("new");
    assert_eq!(store.compare_and_put(Time::START, "a".into(), 2, 0).expect_err("exists").modified, first);
    assert!(store.compare_and_put(Time::START, "a".into(), 2, first).is_ok());
}

#[test]
fn a_lease_takes_its_keys_along_and_a_later_write_frees_them() {
    let mut store = Store::default();
    let lease = store.grant(Time::START, Duration::from_secs(10));
    store.put_with_lease(Time::START, "a".into(), 1, lease);
    store.put_with_lease(Time::START, "b".into(), 1, lease);
    store.put(Time::START, "b".into(), 2);
    store.keep_alive(Time::START + Duration::from_secs(5), lease);
    store.expire(Time::START + Duration::from_secs(14));
    assert_eq!(store.len(), 2);
    store.expire(Time::START + Duration::from_secs(15));
    assert!(store.get("a").is_none() && store.get("b").is_some());
    store.truncate(3).expect("not compacted");
    store.expire(Time::START + Duration::from_secs(15));
    assert!(store.get("a").is_none());
}
