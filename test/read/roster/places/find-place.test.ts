/** The place of a roster's row: a name within what the columns beside it name, and a code held against them. */
import { describe, expect, test } from "vitest";
import { read } from "../../../support/inputs.ts";

const REGISTER = `code,parent,kind,name
T,,thanh_pho,Thành phố T
X1,T,xa,Xã Tân Lập
X2,T,xa,Xã Bình Minh
A1,X1,thon,Thôn Đông
A2,X1,thon,Thôn Đoài
B1,X2,thon,Thôn Đông
B2,X2,thon,Thôn Thượng
`;
const POLICY = `id: t
name: T
titles:
  head: { name: Head, level: unit, posts: 9 }
  clerk: { name: Clerk, level: commune, posts: 9 }
`;

/** Codes of the places of held rows, and what was told of others, by line. */
function placesOf(header: string, rows: readonly string[]) {
  const roster = `${header},title,person\n${rows.map((row, at) => `${row},P${at}`).join("\n")}\n`;
  const { inputs, diagnostics } = read({ register: REGISTER, roster, policy: POLICY });
  return {
    places: [...(inputs.roster?.holdings.place ?? [])].map((at) => inputs.register.places[at]?.code),
    told: diagnostics
      .filter(({ severity }) => severity !== "info")
      .map(({ code, origin, value }) => [code, origin?.line, origin?.column, value]),
  };
}

describe("a name", () => {
  test("that several communes have is that of the commune which the row names, in any spelling", () => {
    const rows = ["Xã Tân Lập,Thôn Đông,head", "Bình Minh,Đông,head", "X2,thôn Thượng,head"];
    expect(placesOf("commune,place", rows)).toEqual({ places: ["A1", "B1", "B2"], told: [] });
  });

  test("of the commune itself beside its name is the commune", () => {
    expect(placesOf("commune,place", ["Xã Tân Lập,Xã Tân Lập,clerk"]).places).toEqual(["X1"]);
  });

  test("that only another commune has is no place of the row", () => {
    expect(placesOf("commune,place", ["Xã Tân Lập,Thôn Thượng,head"]).told).toEqual([
      ["roster/unknown-place", 2, "place", "Xã Tân Lập/Thôn Thượng"],
    ]);
  });

  test("in a commune that there is not is no place, even where only one has it", () => {
    expect(placesOf("commune,place", ["Xã Khác,Thôn Thượng,head"]).told).toEqual([
      ["roster/unknown-place", 2, "place", "Xã Khác/Thôn Thượng"],
    ]);
  });

  test("is found beside a district, which the register has none of", () => {
    const rows = ["Huyện cũ,Xã Bình Minh,Thôn Đông,head", "Huyện cũ,,Thôn Thượng,head"];
    expect(placesOf("district,commune,place", rows)).toEqual({ places: ["B1", "B2"], told: [] });
  });

  test("that several have is told where nothing beside it says which", () => {
    expect(placesOf("commune,place", [",Thôn Đông,head"]).told).toEqual([
      ["roster/ambiguous-place", 2, "place", "Thôn Đông"],
    ]);
  });
});

describe("a code", () => {
  test("counts where the names beside it are of another place, which is told", () => {
    const rows = ["Xã Bình Minh,Thôn Đông,A1,head", "Xã Tân Lập,Thôn Đoài,A1,head"];
    expect(placesOf("commune,unit,place", rows)).toEqual({
      places: ["A1", "A1"],
      told: [
        ["roster/name-differs", 2, "unit", "Xã Bình Minh/Thôn Đông"],
        ["roster/name-differs", 3, "unit", "Xã Tân Lập/Thôn Đoài"],
      ],
    });
  });

  test("fits the names of its place, and of those above", () => {
    const rows = ["Tân Lập,Đông,A1,head", "Tân Lập,,A1,head", "X1,,X1,clerk"];
    expect(placesOf("commune,unit,place", rows)).toEqual({ places: ["A1", "A1", "X1"], told: [] });
  });
});
