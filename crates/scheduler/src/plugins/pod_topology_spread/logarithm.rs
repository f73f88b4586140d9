//! The natural logarithm of a whole number, the same to the bit on every machine.
//!
//! A platform's own `ln` may differ in the last bit from one machine, or browser, to the next, and a score is rounded from it.
//! The method is the one that Go uses (reduction to around 1, then a polynomial in f/(2+f)): only sums, products and quotients.

/// ln 2, its leading bits and the rest.
const LN2: [f64; 2] = [6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10];
/// The polynomial.
const L: [f64; 7] = [
    6.666_666_666_666_735e-1,
    3.999_999_999_940_942e-1,
    2.857_142_874_366_239e-1,
    2.222_219_843_214_978_4e-1,
    1.818_357_216_161_805e-1,
    1.531_383_769_920_937_3e-1,
    1.479_819_860_511_658_6e-1,
];

/// ln n, for n of at least 1 (and 0 for less).
pub fn ln(n: u32) -> f64 {
    if n <= 1 {
        return 0.0;
    }
    let mut exponent = n.ilog2() + 1;
    let mut fraction = f64::from(n) / (1u64 << exponent) as f64;
    if fraction < std::f64::consts::FRAC_1_SQRT_2 {
        fraction *= 2.0;
        exponent -= 1;
    }
    let (f, k) = (fraction - 1.0, f64::from(exponent));
    let s = f / (2.0 + f);
    let s2 = s * s;
    let s4 = s2 * s2;
    let odd = s2 * (L[0] + s4 * (L[2] + s4 * (L[4] + s4 * L[6])));
    let even = s4 * (L[1] + s4 * (L[3] + s4 * L[5]));
    let half = 0.5 * f * f;
    k * LN2[0] - ((half - (s * (half + (odd + even)) + k * LN2[1])) - f)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_platform_to_the_last_bits() {
        for n in (1..5000).chain([65_536, 1_000_003, u32::MAX]) {
            assert!((ln(n) - f64::from(n).ln()).abs() <= 4e-15, "{n}");
        }
        // What Go's math.Log answers (1.26, amd64).
        for (n, bits) in [
            (3, 0x3ff193ea7aad030a),
            (5, 0x3ff9c041f7ed8d33),
            (7, 0x3fff2272ae325a57),
            (12, 0x4003e116bcd39e7d),
            (102, 0x40127ff8df87c7bd),
            (502, 0x4018dfd8b5b3e920),
            (5002, 0x40210901f6dc84b9),
        ] {
            assert_eq!(ln(n).to_bits(), bits, "{n}");
        }
    }
}
