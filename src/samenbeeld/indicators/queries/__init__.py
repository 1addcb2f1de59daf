"""What is measured, where it stands, and what an authority says of it."""

from samenbeeld.indicators.queries.definition import indicator, indicators
from samenbeeld.indicators.queries.measured import Measured, measured, measured_one

__all__ = ["Measured", "indicator", "indicators", "measured", "measured_one"]
