//! What a file weighs over the wire.

use brotli::enc::BrotliEncoderParams;

/// The first view in all: every file that the page loads before anyone touches it, in brotli.
pub const FIRST_VIEW_BYTES: usize = 500_000;

/// The engine, which is loaded behind it: no more than it was. This number only shrinks.
pub const ENGINE_BYTES: usize = 1_700_000;

/// Bytes of `content` in brotli at the highest quality, as a static host stores it.
pub fn brotli(content: &[u8]) -> usize {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: content.len(), ..Default::default() };
    let mut counter = Counter(0);
    let mut input = content;
    // Neither reading a slice nor counting can fail.
    let _ = brotli::BrotliCompress(&mut input, &mut counter, &parameters);
    counter.0
}

struct Counter(usize);

impl std::io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_weighs_little_and_something_weighs_more_than_nothing() {
        assert!(brotli(&[7; 100_000]) < 100);
        assert!(brotli(b"abc") >= 3);
    }
}
