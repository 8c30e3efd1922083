"""Which addresses may be asked."""

import json
from pathlib import Path

import pytest

from bot.intake.fetch.addresses import forbidden

FORBIDDEN = {
    "loopback": "127.0.0.1",
    "all of loopback": "127.255.255.254",
    "nowhere": "0.0.0.0",  # noqa: S104
    "private 10": "10.1.2.3",
    "private 172": "172.31.255.255",
    "private 192": "192.168.1.1",
    "shared by providers": "100.100.100.200",
    "metadata": "169.254.169.254",
    "metadata of Oracle": "192.0.0.192",
    "metadata of Azure": "168.63.129.16",
    "multicast": "224.0.0.1",
    "broadcast": "255.255.255.255",
    "IPv6 loopback": "::1",
    "mapped loopback": "::ffff:127.0.0.1",
    "mapped public": "::ffff:8.8.8.8",
    "compatible": "::7f00:1",
    "translated": "64:ff9b::a00:1",
    "6to4": "2002:a00:1::1",
    "Teredo": "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "unique local": "fd00:ec2::254",
    "link-local": "fe80::1",
    "with a zone": "2606:4700:4700::1111%eth0",
    "site-local": "fec0::1",
    "documentation": "2001:db8::1",
    "no address": "0x7f.1",
    "nothing": "",
}


@pytest.mark.parametrize("address", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_an_address_that_is_not_public_is_forbidden(address: str) -> None:
    assert forbidden(address) is not None


@pytest.mark.parametrize("address", ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111"])
def test_a_public_address_may_be_asked(address: str) -> None:
    assert forbidden(address) is None


@pytest.mark.shared
def test_every_verdict_of_other_filters_is_ours(shared: Path) -> None:
    cases = json.loads((shared / "corpora" / "ssrf" / "ip_verdicts.json").read_text())
    wrong = [case["ip"] for case in cases if (forbidden(case["ip"]) is None) != (case["verdict"] == "allow")]
    assert (len(cases), wrong) == (101, [])
