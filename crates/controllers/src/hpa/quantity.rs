//! Quantities as the status of an autoscaler writes them.

use api::Quantity;

/// An average in thousandths: memory is written in whole bytes' thousandths, as the real one does.
pub fn of(resource: &str, milli: i64) -> Quantity {
    if resource == "memory" {
        let format = api::quantity::Format::BinarySi;
        return Quantity::from_milli(milli).with_format(format);
    }
    Quantity::from_milli(milli)
}
