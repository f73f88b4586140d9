//! The hash that `--append-hash` puts behind a name.
//!
//! Plays: kubectl/pkg/util/hash.

use api::{Value, json};

/// Ten characters of the SHA-256 of a value's JSON, without vowels.
pub fn of(value: &Value) -> String {
    let hex: String = sha256(json::to_string(value).as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    let swap = |c| match c {
        '0' => 'g',
        '1' => 'h',
        '3' => 'k',
        'a' => 'm',
        'e' => 't',
        c => c,
    };
    hex.chars().take(10).map(swap).collect()
}

/// The first 32 bits of the fractional parts of the cube roots (`power` 3) or square roots (2) of the first primes.
fn constants<const N: usize>(power: u32) -> [u32; N] {
    let mut out = [0; N];
    let mut found = 0;
    let mut n: u64 = 2;
    while found < N {
        if (2..n).take_while(|d| d * d <= n).all(|d| !n.is_multiple_of(d)) {
            out[found] = root(n, power);
            found += 1;
        }
        n += 1;
    }
    out
}

/// `floor(2^32 * n^(1/power))`, cut to 32 bits, by bisection in whole numbers.
fn root(n: u64, power: u32) -> u32 {
    let (mut low, mut high) = (0u128, 1u128 << 40);
    let scaled = u128::from(n) << (32 * power).min(96);
    while high - low > 1 {
        let middle = (low + high) / 2;
        let fits = match power {
            2 => middle * middle <= scaled,
            _ => middle.checked_mul(middle).and_then(|s| s.checked_mul(middle)).is_some_and(|c| c <= scaled),
        };
        if fits { low = middle } else { high = middle }
    }
    low as u32
}

/// SHA-256 (FIPS 180-4).
pub fn sha256(message: &[u8]) -> [u8; 32] {
    let k: [u32; 64] = constants(3);
    let mut state: [u32; 8] = constants(2);
    let mut data = message.to_vec();
    data.push(0x80);
    while data.len() % 64 != 56 {
        data.push(0);
    }
    data.extend_from_slice(&(message.len() as u64 * 8).to_be_bytes());
    for block in data.chunks(64) {
        let mut w = [0u32; 64];
        for (i, word) in block.chunks(4).enumerate() {
            w[i] = u32::from_be_bytes([word[0], word[1], word[2], word[3]]);
        }
        for i in 16..64 {
            let s0 = w[i - 15].rotate_right(7) ^ w[i - 15].rotate_right(18) ^ (w[i - 15] >> 3);
            let s1 = w[i - 2].rotate_right(17) ^ w[i - 2].rotate_right(19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16].wrapping_add(s0).wrapping_add(w[i - 7]).wrapping_add(s1);
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state;
        for i in 0..64 {
            let s1 = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let t1 = h.wrapping_add(s1).wrapping_add((e & f) ^ (!e & g)).wrapping_add(k[i]).wrapping_add(w[i]);
            let s0 = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
            let t2 = s0.wrapping_add((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e) = (g, f, e, d.wrapping_add(t1));
            (d, c, b, a) = (c, b, a, t1.wrapping_add(t2));
        }
        for (s, v) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *s = s.wrapping_add(v);
        }
    }
    let mut out = [0; 32];
    for (i, word) in state.iter().enumerate() {
        out[i * 4..i * 4 + 4].copy_from_slice(&word.to_be_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_get_the_hash_that_kubectl_gives_them() {
        let hex: String = sha256(b"abc").iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        // Recorded: golden/kubectl/create-configmap.txt.
        let data = Value::from([("a", Value::from("b"))]);
        let value = Value::from([("kind", Value::from("ConfigMap")), ("name", Value::from("hashed")), ("data", data)]);
        assert_eq!(of(&value), "4dk9m7dmmg");
    }
}
