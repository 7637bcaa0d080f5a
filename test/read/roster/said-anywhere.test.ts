/** One list of people whose commune, units and titles are said in columns, above the table, in headings or beside titles, each in every way with the others. */
import { expect, test } from "vitest";
import { readDrawn } from "../../support/drawn.ts";

const PEOPLE = [
  { unit: "Thôn Đông", title: "Bí thư chi bộ", name: "Mẫu Văn Một" },
  { unit: "Thôn Đông", title: "Trưởng thôn", name: "Mẫu Văn Hai" },
  { unit: "Thôn Tây", title: "Bí thư chi bộ", name: "Mẫu Thị Ba" },
  { unit: "Thôn Tây", title: "Trưởng thôn", name: "Mẫu Văn Tư" },
] as const;

type Person = (typeof PEOPLE)[number];

interface Shape {
  readonly commune: "column" | "above" | "heading";
  readonly unit: "column" | "above" | "heading" | "title";
  readonly title: "column" | "above" | "heading";
}

/** The people by what they have in common, in their order. */
const byKey = (people: readonly Person[], key: (one: Person) => string): readonly (readonly Person[])[] =>
  [...new Set(people.map(key))].map((own) => people.filter((one) => key(one) === own));

/** The rows below a header, with headings. */
function rowsOf(people: readonly Person[], { commune, unit, title }: Shape): string[] {
  const row = ({ unit: place, title: post, name }: Person, at: number): string =>
    [
      at + 1,
      name,
      "1960",
      ...(commune === "column" ? ["Xã Mẫu"] : []),
      ...(unit === "column" ? [place] : []),
      ...(title === "column"
        ? [
            unit === "title"
              ? `${post} ${place.toLowerCase().replace("đông", "Đông").replace("tây", "Tây")}`
              : post,
          ]
        : []),
    ].join(" | ");
  const titled = (own: readonly Person[]): string[] =>
    title === "heading"
      ? byKey(own, (one) => one.title).flatMap((those) => [` | ${those[0]?.title}`, ...those.map(row)])
      : own.map(row);
  const placed =
    unit === "heading"
      ? byKey(people, (one) => one.unit).flatMap((those) => [` | ${those[0]?.unit}`, ...titled(those)])
      : titled(people);
  return commune === "heading" ? [" | Xã Mẫu", ...placed] : placed;
}

function listOf(shape: Shape): string {
  const { commune, unit, title } = shape;
  const header = [
    "STT | Họ và tên | Năm sinh",
    ...(commune === "column" ? ["Xã"] : []),
    ...(unit === "column" ? ["Thôn"] : []),
    ...(title === "column" ? ["Chức danh"] : []),
  ].join(" | ");
  const tables = byKey(PEOPLE, (one) => `${unit === "above" && one.unit}${title === "above" && one.title}`);
  return tables
    .flatMap((people, at) => [
      ...(commune === "above" && at === 0 ? ["UBND XÃ MẪU"] : []),
      ...(title === "above" ? [`DANH SÁCH ${people[0]?.title.toUpperCase()}`] : []),
      ...(unit === "above" ? [people[0]?.unit.toUpperCase()] : []),
      header,
      ...rowsOf(people, shape),
    ])
    .join("\n");
}

/** All but units beside nothing but other titles, and those above a heading of their commune, which ends them. */
const WAYS: readonly Shape[] = (["column", "above", "heading"] as const).flatMap((commune) =>
  (["column", "above", "heading", "title"] as const).flatMap((unit) =>
    (["column", "above", "heading"] as const).flatMap((title) =>
      (unit === "title" && title !== "column") || (unit === "above" && commune === "heading")
        ? []
        : [{ commune, unit, title }],
    ),
  ),
);

test.each(WAYS)("commune: $commune, unit: $unit, title: $title", async (shape) => {
  const { rows, faults } = await readDrawn({ "csv roster": listOf(shape) });
  expect(faults).toEqual([]);
  expect(rows.map((row) => row.toLowerCase()).sort()).toEqual(
    PEOPLE.map(({ unit, title, name }) =>
      `Xã Mẫu / ${unit} | ${title} | ${name} | 1960`.toLowerCase(),
    ).sort(),
  );
});
