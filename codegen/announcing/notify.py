"""Messages through Apprise, which knows some hundred services: an optional extra.

The addresses hold secrets. They come from an environment variable, and are said nowhere: a service
that fails is called by its kind.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from codegen.config import NotifySettings
from codegen.faults import Fault

if TYPE_CHECKING:
    from apprise import AppriseAsset, NotifyBase

_PATH = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Receivers:
    """Those who are to be told."""

    services: Sequence[NotifyBase]

    def send(self, title: str, text: str) -> list[str]:
        """Tells them all; the kinds of those that did not take it."""
        return [str(each.service_name) for each in self.services if not _is_sent(each, title, text)]


def open_receivers(settings: NotifySettings, environment: Mapping[str, str]) -> Receivers:
    """Raises Fault: the configuration names no variable, the environment has none, or the extra is
    not installed. Nothing that the variable holds is ever said."""
    name = settings.urls_from
    if name is None:
        advice = 'name the variable that holds the addresses: urls_from = "CODEGEN_NOTIFY"'
        raise Fault("notify-unset", "[tool.codegen.notify] has no urls_from", _PATH, advice=advice)
    addresses = environment.get(name, "").split()
    if not addresses:
        what = f"the environment variable {name} is not set, or is empty"
        advice = "it holds addresses as Apprise has them, with blanks between them"
        raise Fault("notify-empty", what, advice=advice)
    asset = _asset()
    return Receivers([_opened(n, one, name, asset) for n, one in enumerate(addresses, 1)])


def _asset() -> AppriseAsset:
    try:
        # Here: an optional extra, and slow to import.
        from apprise import AppriseAsset
    except ImportError:
        advice = "install it: pip install 'docs-codegen[notify]'"
        raise Fault("notify-extra", "Apprise is not installed", advice=advice) from None
    log = logging.getLogger("apprise")  # it says addresses when something fails
    log.addHandler(logging.NullHandler())
    log.propagate = False
    return AppriseAsset(app_id="codegen", app_desc="codegen drift", async_mode=False)


def _opened(number: int, address: str, name: str, asset: AppriseAsset) -> NotifyBase:
    # Here: as above.
    from apprise import Apprise

    service = Apprise.instantiate(address, asset=asset)
    if service is None:
        advice = "https://appriseit.com/services/ has their forms"
        what = f"address {number} in {name} is none that Apprise knows"
        raise Fault("notify-address", what, advice=advice)
    return service


def _is_sent(service: NotifyBase, title: str, text: str) -> bool:
    try:
        return bool(service.notify(title=title, body=text, body_format="text"))
    except Exception:  # of any of a hundred plug-ins; its words may hold the address
        return False
