"""Draws how costs grow as an SVG with logarithmic axes, light and dark."""
import math

WIDTH, HEIGHT = 900, 520
LEFT, RIGHT, TOP, BOTTOM = 70, 210, 48, 52
STYLE = """:root{--card:#fff;--ink:#1b1f23;--soft:#59616a;--line:#dddfd9;--one:#0a6c66;--two:#9a4f00;--three:#5b4bb5}
@media (prefers-color-scheme:dark){:root{--card:#1c2024;--ink:#e6e8e6;--soft:#a2abb3;--line:#30363b;--one:#4cc4b8;--two:#e0a060;--three:#a79bf0}}
text{font:13px system-ui,sans-serif;fill:var(--soft)}.head{fill:var(--ink);font-size:15px}.grid{stroke:var(--line)}
path{fill:none;stroke-width:2}"""


def spread(places, gap, lowest):
    """The same places, kept apart: moved down, and what is too low then up again."""
    moved, last = {}, -math.inf
    for name, place in sorted(places.items(), key=lambda pair: pair[1]):
        last = moved[name] = max(place, last + gap)
    for name in reversed(list(moved)):
        lowest = moved[name] = min(moved[name], lowest)
        lowest -= gap
    return moved


def draw(path, lines):
    """lines: by name, the sizes and the CPU seconds at each."""
    sizes = sorted({size for points in lines.values() for size, _ in points})
    costs = [cost * 1000 for points in lines.values() for _, cost in points]
    low, high = math.floor(math.log10(min(costs))), math.ceil(math.log10(max(costs)))
    first, last = math.log10(sizes[0]), math.log10(sizes[-1])

    def across(size):
        return LEFT + (math.log10(size) - first) / (last - first) * (WIDTH - LEFT - RIGHT)

    def down(milliseconds):
        return TOP + (high - math.log10(milliseconds)) / (high - low) * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="title">'
        f'<title id="title">CPU time by the number of pages</title><style>{STYLE}</style>',
        f'<rect x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="10" style="fill:var(--card);stroke:var(--line)"/>',
        '<text class="head" x="24" y="30">CPU time by the number of pages, both axes logarithmic</text>']
    for power in range(low, high + 1):
        y = down(10 ** power)
        label = f"{10 ** power:g} ms" if power < 3 else f"{10 ** (power - 3):g} s"
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
                     f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>')
    for size in sizes:
        x = across(size)
        parts.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>'
                     f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 22}" text-anchor="middle">{size:,}</text>')
    ends = spread({name: down(points[-1][1] * 1000) for name, points in lines.items()}, 16, HEIGHT - BOTTOM)
    for number, (name, points) in enumerate(lines.items()):
        colour = f"var(--{('one', 'two', 'three')[number % 3]})"
        steps = " L".join(f"{across(size):.1f} {down(cost * 1000):.1f}" for size, cost in points)
        slope = math.log(points[-1][1] / points[0][1]) / math.log(points[-1][0] / points[0][0])
        parts.append(f'<path d="M{steps}" style="stroke:{colour}"/>'
                     f'<text x="{WIDTH - RIGHT + 10}" y="{ends[name] + 4:.1f}" style="fill:{colour}">{name}, {slope:.2f}</text>')
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 8}">Behind each name its slope: 0 is flat, 1 is linear.</text></svg>')
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(parts) + "\n")
