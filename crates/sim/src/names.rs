//! Generated names and uids, from a stream of randomness.

use crate::rng::Rng;

/// The letters of generated suffixes: no vowels and no look-alikes (apimachinery `util/rand`).
const ALPHABET: &[u8; 27] = b"bcdfghjklmnpqrstvwxz2456789";

/// Longest part of `generateName` that is kept (63 minus the suffix).
const MAX_PREFIX_BYTES: usize = 58;

/// A suffix of `n` letters, such as `x7k2p`.
pub fn suffix(rng: &mut Rng, n: usize) -> String {
    (0..n).map(|_| char::from(ALPHABET[rng.below(27) as usize])).collect()
}

/// The name that `generateName: prefix` gives.
pub fn generated(prefix: &str, rng: &mut Rng) -> String {
    let mut end = prefix.len().min(MAX_PREFIX_BYTES);
    while !prefix.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{}", &prefix[..end], suffix(rng, 5))
}

/// A version 4 uid.
pub fn uid(rng: &mut Rng) -> String {
    let (a, b) = (rng.next_u64(), rng.next_u64());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        a >> 32,
        (a >> 16) & 0xffff,
        a & 0xfff,
        0x8000 | ((b >> 48) & 0x3fff),
        b & 0xffff_ffff_ffff
    )
}

/// Kubernetes' encoding of a number into letters that spell no words (`SafeEncodeString` of its decimal digits).
pub fn safe_encode(number: u32) -> String {
    number.to_string().bytes().map(|b| char::from(ALPHABET[b as usize % 27])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_written_with_ten_letters_only() {
        // Source: ../shared/reference/kubernetes.md, A2.
        assert_eq!(safe_encode(123_456_789), "567 89bcdf".replace(' ', ""));
        assert!(safe_encode(u32::MAX).chars().all(|c| "456789bcdf".contains(c)));
    }

    #[test]
    fn a_uid_has_the_form_of_version_4() {
        let uid = uid(&mut Rng::new(1));
        assert_eq!(uid.len(), 36);
        assert_eq!(&uid[14..15], "4");
        assert!("89ab".contains(&uid[19..20]));
    }
}
