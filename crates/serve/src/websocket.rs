//! WebSockets (RFC 6455), the server's side: what `kubectl exec` and `attach` speak. Left out: extensions.

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// Longest message that is read.
const MAX_MESSAGE_BYTES: usize = 8 << 20;

const BINARY: u8 = 2;
const CLOSE: u8 = 8;
const PING: u8 = 9;
const PONG: u8 = 10;

/// What the handshake answers to a client's key.
pub fn accept(key: &str) -> String {
    let text = format!("{}258EAFA5-E914-47DA-95CA-C5AB0DC85B11", key.trim());
    api::scalars::base64_encode(&sha1(text.as_bytes()))
}

/// SHA-1, which the handshake of WebSockets is made with; it protects nothing.
fn sha1(text: &[u8]) -> [u8; 20] {
    let mut bytes = text.to_vec();
    bytes.push(0x80);
    while bytes.len() % 64 != 56 {
        bytes.push(0);
    }
    bytes.extend((text.len() as u64 * 8).to_be_bytes());
    let mut hash = [0x6745_2301u32, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];
    for block in bytes.chunks_exact(64) {
        let mut words = [0u32; 80];
        for (word, four) in words.iter_mut().zip(block.chunks_exact(4)) {
            *word = u32::from_be_bytes([four[0], four[1], four[2], four[3]]);
        }
        for i in 16..80 {
            words[i] = (words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16]).rotate_left(1);
        }
        let [mut a, mut b, mut c, mut d, mut e] = hash;
        for (i, word) in words.iter().enumerate() {
            let (f, k) = match i / 20 {
                0 => ((b & c) | (!b & d), 0x5a82_7999),
                1 => (b ^ c ^ d, 0x6ed9_eba1),
                2 => ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc),
                _ => (b ^ c ^ d, 0xca62_c1d6u32),
            };
            let next = a.rotate_left(5).wrapping_add(f).wrapping_add(e).wrapping_add(k).wrapping_add(*word);
            (e, d, c, b, a) = (d, c, b.rotate_left(30), a, next);
        }
        for (whole, part) in hash.iter_mut().zip([a, b, c, d, e]) {
            *whole = whole.wrapping_add(part);
        }
    }
    let mut out = [0; 20];
    for (four, word) in out.chunks_exact_mut(4).zip(hash) {
        four.copy_from_slice(&word.to_be_bytes());
    }
    out
}

/// A connection after the handshake.
pub struct Socket<T> {
    io: T,
}

impl<T: AsyncRead + AsyncWrite + Unpin> Socket<T> {
    /// Takes over a connection.
    pub fn new(io: T) -> Self {
        Self { io }
    }

    /// The next message; none when the client has closed or gone.
    pub async fn read(&mut self) -> Option<Vec<u8>> {
        let mut message = Vec::new();
        loop {
            let mut head = [0; 2];
            self.io.read_exact(&mut head).await.ok()?;
            let (last, opcode, masked) = (head[0] & 0x80 != 0, head[0] & 0x0f, head[1] & 0x80 != 0);
            let length = match head[1] & 0x7f {
                126 => usize::from(self.io.read_u16().await.ok()?),
                127 => usize::try_from(self.io.read_u64().await.ok()?).ok()?,
                n => usize::from(n),
            };
            if message.len().saturating_add(length) > MAX_MESSAGE_BYTES {
                return None;
            }
            let mut mask = [0; 4];
            if masked {
                self.io.read_exact(&mut mask).await.ok()?;
            }
            let mut bytes = vec![0; length];
            self.io.read_exact(&mut bytes).await.ok()?;
            for (byte, key) in bytes.iter_mut().zip(mask.iter().cycle()) {
                *byte ^= key;
            }
            match opcode {
                CLOSE => {
                    self.frame(CLOSE, &bytes).await?;
                    return None;
                }
                PING => self.frame(PONG, &bytes).await?,
                PONG => {}
                _ => {
                    message.extend(bytes);
                    if last {
                        return Some(message);
                    }
                }
            }
        }
    }

    /// Sends a message on a channel: its number comes first.
    pub async fn send(&mut self, channel: u8, bytes: &[u8]) -> Option<()> {
        self.frame(BINARY, &[&[channel], bytes].concat()).await
    }

    /// Says goodbye, and waits for the client's.
    pub async fn close(mut self) {
        // 1000: a normal end.
        if self.frame(CLOSE, &1000u16.to_be_bytes()).await.is_some() {
            let rest = async { while self.read().await.is_some() {} };
            let _ = tokio::time::timeout(std::time::Duration::from_secs(5), rest).await;
        }
        let _ = self.io.shutdown().await;
    }

    async fn frame(&mut self, opcode: u8, bytes: &[u8]) -> Option<()> {
        let mut head = vec![0x80 | opcode];
        match bytes.len() {
            n @ 0..=125 => head.push(n as u8),
            n @ 126..=0xffff => {
                head.push(126);
                head.extend((n as u16).to_be_bytes());
            }
            n => {
                head.push(127);
                head.extend((n as u64).to_be_bytes());
            }
        }
        head.extend(bytes);
        self.io.write_all(&head).await.ok()?;
        self.io.flush().await.ok()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_handshake_answers_as_in_the_standard() {
        assert_eq!(super::accept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }
}
