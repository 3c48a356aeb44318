#!/usr/bin/env python3
"""Reads a report as a strict HTML parser does, and each of its charts as XML.

check-report.py FILE: fails with what is wrong; prints as JSON the texts of
links and topics, for the test to compare.
"""
import base64
import hashlib
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

import html5lib

KNOWN = set("""html head meta title style body a header h1 h2 h3 h4 p code nav ul li main section
dl div dt dd svg desc rect text polygon polyline circle details summary table caption thead tbody
tr th td span progress time footer""".split())
NAMES = set("""lang charset http-equiv content name class href rel id tabindex aria-label
aria-labelledby aria-hidden role viewBox x y width height text-anchor points cx cy r scope open
value max datetime""".split())

source = open(sys.argv[1], encoding="utf-8").read()
tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(source)


def local(element):
    return element.tag.rsplit("}", 1)[-1]


elements = [element for element in tree.iter() if isinstance(element.tag, str)]
unknown = {local(element) for element in elements} - KNOWN
assert not unknown, f"elements {unknown}"
attributes = {name for element in elements for name in element.attrib} - NAMES
assert not attributes, f"attributes {attributes}"

ids = [element.get("id") for element in elements if element.get("id")]
assert len(ids) == len(set(ids)), "an id comes twice"
links = []
for element in elements:
    for name in (element.get("aria-labelledby") or "").split():
        assert name in ids, f"nothing is called {name}"
    if local(element) != "a":
        continue
    address = element.get("href")
    if address.startswith("#"):
        assert address[1:] in ids, f"{address} leads nowhere"
    else:
        assert re.match("https?://[^@/]+/", address), address
        assert element.get("rel") == "noreferrer noopener"
        links.append(["".join(element.itertext()), address])

levels = [int(local(e)[1]) for e in elements if re.fullmatch("h[1-6]", local(e))]
assert levels.count(1) == 1 and levels[0] == 1
assert all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"a level is left out in {levels}"
for landmark in ("header", "nav", "main", "footer"):
    assert [local(element) for element in elements].count(landmark) == 1, landmark
first = next(element for element in elements if local(element) in ("a", "summary"))
assert first.get("href") == "#main", "no skip link"

charts = re.findall("<svg.*?</svg>", source, re.DOTALL)
for chart in charts:
    root = ElementTree.fromstring(chart)
    assert root.get("role") == "img"
    assert [child.tag for child in root][:2] == ["title", "desc"]
    assert root[0].text and root[1].text
    assert root.get("aria-labelledby").split() == [root[0].get("id"), root[1].get("id")]
    for shape in root.iter():
        for name in ("x", "y", "width", "height", "cx", "cy", "r"):
            if name in shape.attrib:
                assert abs(float(shape.get(name))) < 10_000
assert len(charts) >= 4, "charts are missing"
assert source.count("<table>") >= 2, "tables are missing"

policy = next(e.get("content") for e in elements if e.get("http-equiv"))
style = re.search("<style>(.*?)</style>", source, re.DOTALL).group(1)
digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
assert policy == (
    f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'none'; base-uri 'none'; "
    "form-action 'none'"), f"the digest of the style is {digest}"
assert "url(" not in style and "@import" not in style

print(json.dumps({
    "links": links,
    "topics": ["".join(e.itertext()) for e in elements if e.get("class") == "name"],
    "counts": ["".join(e.itertext()) for e in elements if e.get("class") == "count"],
    "notes": ["\n".join("".join(p.itertext()) for p in e) for e in elements
              if e.get("class") == "note"],
}))
