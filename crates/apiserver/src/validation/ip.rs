//! Addresses and networks. Plays `util/validation/ip.go`.

use super::{Causes, Path};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Reads an address as Kubernetes' old parser does, which lets leading zeros pass.
pub fn parse(text: &str) -> Option<IpAddr> {
    if let Ok(ip) = text.parse() {
        return Some(ip);
    }
    let parts: Vec<&str> = text.split('.').collect();
    let [a, b, c, d] = parts.as_slice() else { return None };
    let octet = |s: &str| {
        let digits = !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if digits { s.parse::<u8>().ok() } else { None }
    };
    Some(IpAddr::V4(Ipv4Addr::new(octet(a)?, octet(b)?, octet(c)?, octet(d)?)))
}

/// The address as an IPv4 one, when it is one (also as `::ffff:1.2.3.4`).
pub fn as_v4(ip: IpAddr) -> Option<Ipv4Addr> {
    match ip {
        IpAddr::V4(v4) => Some(v4),
        IpAddr::V6(v6) => v6.to_ipv4_mapped(),
    }
}

/// A network: address and length of its prefix.
pub fn parse_cidr(text: &str) -> Option<(IpAddr, u8)> {
    let (ip, length) = text.split_once('/')?;
    let ip = parse(ip)?;
    if length.is_empty() || length.len() > 3 || !length.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let length: u8 = length.parse().ok()?;
    (length <= if ip.is_ipv4() { 32 } else { 128 }).then_some((ip, length))
}

/// Whether a network holds an address.
pub fn contains((network, length): (IpAddr, u8), ip: IpAddr) -> bool {
    match (network, ip) {
        (IpAddr::V4(_), IpAddr::V4(_)) | (IpAddr::V6(_), IpAddr::V6(_)) => mask(network, length) == mask(ip, length),
        _ => false,
    }
}

/// The address with the bits beyond the prefix cleared.
pub fn mask(ip: IpAddr, length: u8) -> IpAddr {
    match ip {
        IpAddr::V4(v4) => {
            let bits = if length == 0 { 0 } else { u32::MAX << (32 - u32::from(length.min(32))) };
            IpAddr::V4(Ipv4Addr::from(u32::from(v4) & bits))
        }
        IpAddr::V6(v6) => {
            let bits = if length == 0 { 0 } else { u128::MAX << (128 - u32::from(length.min(128))) };
            IpAddr::V6(Ipv6Addr::from(u128::from(v6) & bits))
        }
    }
}

/// An address in a field that is strict about its form; whether it was one.
pub fn legacy_address(value: &str, path: &Path<'_>, causes: &mut Causes) -> bool {
    let before = causes.len();
    match parse(value) {
        None => causes.invalid(path, value, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"),
        Some(_) => match value.parse::<IpAddr>() {
            Err(_) => causes.invalid(path, value, "must not have leading 0s"),
            Ok(IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_some() => {
                causes.invalid(path, value, "must not be an IPv4-mapped IPv6 address");
            }
            Ok(_) => {}
        },
    }
    causes.len() == before
}

/// An address that must be written in its canonical form.
pub fn address(value: &str, path: &Path<'_>, causes: &mut Causes) {
    if legacy_address(value, path, causes)
        && let Some(ip) = parse(value)
        && value != ip.to_string()
    {
        causes.invalid(path, value, format!("must be in canonical form (\"{ip}\")"));
    }
}

/// A network in a field that is strict about its form.
pub fn legacy_cidr(value: &str, path: &Path<'_>, causes: &mut Causes) -> bool {
    let before = causes.len();
    let Some((ip, length)) = parse_cidr(value) else {
        causes.invalid(path, value, "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");
        return false;
    };
    let (address, digits) = value.split_once('/').unwrap_or((value, ""));
    if address.parse::<IpAddr>().is_err() || (digits.len() > 1 && digits.starts_with('0')) {
        causes.invalid(path, value, "must not have leading 0s in IP or prefix length");
    } else if matches!(ip, IpAddr::V6(v6) if v6.to_ipv4_mapped().is_some()) {
        causes.invalid(path, value, "must not have an IPv4-mapped IPv6 address");
    } else if ip != mask(ip, length) {
        causes.invalid(path, value, "must not have bits set beyond the prefix length");
    }
    causes.len() == before
}

/// A network that must be written in its canonical form.
pub fn cidr(value: &str, path: &Path<'_>, causes: &mut Causes) {
    if legacy_cidr(value, path, causes)
        && let Some((ip, length)) = parse_cidr(value)
    {
        let canonical = format!("{ip}/{length}");
        if value != canonical {
            causes.invalid(path, value, format!("must be in canonical form (\"{canonical}\")"));
        }
    }
}

/// An address that something outside a node may send to.
pub fn non_special(value: &str, path: &Path<'_>, causes: &mut Causes) {
    let Some(ip) = parse(value) else {
        causes.invalid(path, value, "must be a valid IP address");
        return;
    };
    let (unspecified, loopback, local, multicast) = match (as_v4(ip), ip) {
        (Some(v4), _) => {
            let o = v4.octets();
            (v4.is_unspecified(), v4.is_loopback(), v4.is_link_local(), o[..3] == [224, 0, 0])
        }
        (None, IpAddr::V6(v6)) => {
            let s = v6.segments();
            (v6.is_unspecified(), v6.is_loopback(), s[0] & 0xffc0 == 0xfe80, s[0] & 0xff0f == 0xff02)
        }
        (None, IpAddr::V4(_)) => (false, false, false, false),
    };
    if unspecified {
        causes.invalid(path, value, format!("may not be unspecified ({value})"));
    }
    if loopback {
        causes.invalid(path, value, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
    }
    if local {
        causes.invalid(path, value, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
    }
    if multicast {
        causes.invalid(path, value, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
    }
}

/// What a user is told about an address in another form than the usual one.
pub fn warning(value: &str, path: &Path<'_>) -> Option<api::Str> {
    let ip = parse(value)?;
    match value.parse::<IpAddr>() {
        Ok(IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_none() => (v6.to_string() != value).then(|| {
            ecow::eco_format!("{path}: IPv6 address {value:?} should be in RFC 5952 canonical format (\"{v6}\")")
        }),
        Ok(IpAddr::V4(_)) => None,
        _ => {
            let shown = as_v4(ip).map_or(ip, IpAddr::V4);
            Some(ecow::eco_format!("{path}: non-standard IP address {value:?} is invalid: use \"{shown}\""))
        }
    }
}

/// What a user is told about a network in another form than the usual one.
pub fn cidr_warning(value: &str, path: &Path<'_>) -> Option<api::Str> {
    let (ip, length) = parse_cidr(value)?;
    let canonical = format!("{}/{length}", mask(ip, length));
    let (address, _) = value.split_once('/')?;
    match address.parse::<IpAddr>() {
        Ok(IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_none() && mask(ip, length) == ip => {
            (canonical != value).then(|| {
                ecow::eco_format!(
                    "{path}: IPv6 CIDR value {value:?} should be in RFC 5952 canonical format ({canonical:?})"
                )
            })
        }
        Ok(_) if mask(ip, length) != ip => Some(ecow::eco_format!(
            "{path}: CIDR value {value:?} is ambiguous in this context (should be {canonical:?} or \"{ip}/{}\"?)",
            if ip.is_ipv4() { 32 } else { 128 }
        )),
        Ok(IpAddr::V4(_)) => None,
        _ => Some(ecow::eco_format!("{path}: non-standard CIDR value {value:?} is invalid: use {canonical:?}")),
    }
}
