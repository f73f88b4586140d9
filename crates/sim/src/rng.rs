//! The only randomness there is: streams derived from one seed and a name.
//!
//! Each object and each component draws from a stream of its own, so that one more draw in one place changes nothing elsewhere.

/// A stream of random numbers (SplitMix64: small, fast, no state worth protecting).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rng {
    state: u64,
}

impl Rng {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The stream of `name` under this seed; drawing from it does not disturb this one.
    pub fn derive(&self, name: &str) -> Self {
        Self::new(self.state ^ crate::hash::of_bytes(name.as_bytes()))
    }

    /// The next 64 bits.
    pub fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `bound` (0 when `bound` is 0).
    pub fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.next_u64()) * u128::from(bound)) >> 64) as u64
    }

    /// A number from 0 up to, not including, 1.
    pub fn unit(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// `value` times 1 up to, not including, 1 + `factor`: client-go's jitter.
    pub fn jitter(&mut self, value: std::time::Duration, factor: f64) -> std::time::Duration {
        value.mul_f64(1.0 + self.unit() * factor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_one_stream_and_names_give_independent_ones() {
        let root = Rng::new(7);
        assert_eq!(root.derive("a").next_u64(), root.derive("a").next_u64());
        assert_ne!(root.derive("a").next_u64(), root.derive("b").next_u64());
        let mut r = root.derive("a");
        assert!((0..1000).all(|_| r.below(10) < 10));
        assert!((0..1000).all(|_| r.unit() < 1.0));
    }
}
