/** How an office lays a roster out, at random: where places and titles stand, how people are written, and what stands among the rows. */
import fc from "fast-check";
import type { Frame, Row } from "./list.ts";
import { type Holder, type Post, TITLES, type Xa } from "./xa.ts";

const EXTRAS = {
  "Số điện thoại": "0912345678",
  "Địa chỉ": "Số 1, ngõ 2",
  "Mức phụ cấp": 2_340_000,
  "Trình độ": "12/12",
  "Ký nhận": "",
  "": "",
} as const;

const FACTS = ["title", "id", "name", "born", "gender", "note"] as const;

export interface RosterShape {
  /** In columns of each row, in headings above the people of a thôn, or in columns below headings of titles. */
  readonly places: "columns" | "headings" | "below titles";
  readonly order: readonly (typeof FACTS)[number][];
  readonly arePlacesLast: boolean;
  /** In a column of its own beside the thôn, behind the thôn in its cell, or in the title of the list alone. */
  readonly commune: "column" | "cell" | "above";
  readonly thon: "own" | "bare" | "lower" | "upper";
  /** In cells also in short, with the term behind them, or with the thôn. */
  readonly titles: "own" | "lower" | "upper" | "short" | "term" | "placed";
  /** What parts titles of one person in one cell; "": a row for each. */
  readonly parting: string;
  readonly hasIds: boolean;
  readonly numbers: "none" | "through" | "restart";
  readonly names: "own" | "upper" | "titled" | "parted";
  /** A mark of a footnote behind some names. */
  readonly mark: "" | "*" | " (*)" | "¹";
  readonly births: "year" | "worded" | "day" | "by gender";
  readonly vacant: string;
  readonly hasNotes: boolean;
  readonly extras: readonly (keyof typeof EXTRAS)[];
  readonly heading: "bare" | "counted" | "colon" | "Roman" | "Roman cell";
  readonly hasTotals: boolean;
  readonly hasGaps: boolean;
  /** Rows between the header and its next page; 0: one page. */
  readonly page: number;
  /** How the line of each page is written; "": none. */
  readonly pageLine: "" | "Trang #" | "Trang #/9" | "- # -" | "(Tiếp theo trang #)";
  /** Whether the rows stand in two blocks side by side, each with the header. */
  readonly isInBlocks: boolean;
  readonly isMerged: boolean;
}

export const rosterShape: fc.Arbitrary<RosterShape> = fc.record({
  places: fc.constantFrom("columns", "columns", "headings", "below titles"),
  order: fc.shuffledSubarray([...FACTS], { minLength: FACTS.length }),
  arePlacesLast: fc.boolean(),
  commune: fc.constantFrom("column", "cell", "above"),
  thon: fc.constantFrom("own", "own", "bare", "lower", "upper"),
  titles: fc.constantFrom("own", "own", "lower", "upper", "short", "term", "placed"),
  parting: fc.constantFrom("", "", " kiêm ", ", ", " + ", "\n", " - kiêm "),
  hasIds: fc.boolean(),
  numbers: fc.constantFrom("none", "through", "restart"),
  names: fc.constantFrom("own", "upper", "titled", "parted"),
  mark: fc.constantFrom("", "", "", "*", " (*)", "¹"),
  births: fc.constantFrom("year", "worded", "day", "by gender"),
  vacant: fc.constantFrom("", "Khuyết", "Chưa bố trí", "-", "Trống", "chưa có"),
  hasNotes: fc.boolean(),
  extras: fc.subarray(["Số điện thoại", "Địa chỉ", "Mức phụ cấp", "Trình độ", "Ký nhận", ""]),
  heading: fc.constantFrom("bare", "counted", "colon", "Roman", "Roman cell"),
  hasTotals: fc.boolean(),
  hasGaps: fc.boolean(),
  page: fc.constantFrom(0, 0, 3, 5),
  pageLine: fc.constantFrom("", "", "Trang #", "Trang #/9", "- # -", "(Tiếp theo trang #)"),
  isInBlocks: fc.constantFrom(false, false, false, true),
  isMerged: fc.boolean(),
});

/** A row for each post, each with all that is known, and nothing else. */
export const PLAIN_ROSTER: RosterShape = {
  places: "columns",
  order: FACTS,
  arePlacesLast: false,
  commune: "column",
  thon: "own",
  titles: "own",
  parting: "",
  hasIds: true,
  numbers: "none",
  names: "own",
  mark: "",
  births: "year",
  vacant: "",
  hasNotes: false,
  extras: [],
  heading: "bare",
  hasTotals: false,
  hasGaps: false,
  page: 0,
  pageLine: "",
  isInBlocks: false,
  isMerged: false,
};

export interface Roster {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly frame: Frame;
}

/** A column: its header, what stands over that and the next, and its cell for a post. */
interface Column {
  readonly header: string;
  readonly over?: string;
  readonly cell: (post: Post) => string | number;
}

/** The roster of a xã in a shape. */
export function rosterOf(xa: Xa, shape: RosterShape): Roster {
  const isNumbered = shape.numbers !== "none";
  const columns = columnsOf(xa, shape);
  const header = [...(isNumbered ? ["STT"] : []), ...columns.map((column) => column.header)];
  const over = [...(isNumbered ? ["STT"] : []), ...columns.map((column) => column.over ?? column.header)];
  const hasTwoLevels = shape.births === "by gender";
  const places = header.flatMap((text, at) => (text === "Xã" || text === "Thôn" ? [at] : []));
  const lower = hasTwoLevels ? header.map((text) => (/^N(?:am|ữ)$/.test(text) ? text : "")) : header;
  const again = shape.page === 0 ? [] : hasTwoLevels ? [over, lower] : [header];
  const roster: Roster = {
    header: lower,
    rows: rowsOf(xa, shape, columns, again),
    frame: {
      title: shape.commune === "above" ? `DANH SÁCH NGƯỜI HOẠT ĐỘNG ${xa.name.toUpperCase()}` : null,
      over: hasTwoLevels ? over : null,
      columns: shape.isMerged && shape.places === "columns" && shape.page === 0 ? places : [],
    },
  };
  const isPlain = shape.places === "columns" && shape.page === 0 && !shape.hasTotals && !shape.isMerged;
  return shape.isInBlocks && isPlain && shape.pageLine === "" ? inBlocks(roster) : roster;
}

/** A roster in two blocks side by side, the first half of its rows in the left one. */
function inBlocks({ header, rows, frame }: Roster): Roster {
  const twice = <T>(cells: readonly T[]): T[] => [...cells, ...cells];
  const half = Math.ceil(rows.length / 2);
  const none = header.map(() => "");
  return {
    header: twice(header),
    rows: rows.slice(0, half).map((row, at) => [...row, ...(rows[half + at] ?? none)]),
    frame: { ...frame, over: frame.over && twice(frame.over) },
  };
}

function columnsOf({ name }: Xa, shape: RosterShape): Column[] {
  const { places, order, commune, births } = shape;
  const thonOf = ({ thon }: Post): string => cased(thon.name, shape.thon);
  const beside: Column[] = commune === "column" ? [{ header: "Xã", cell: () => name }] : [];
  const thon: Column =
    commune === "cell"
      ? {
          header: "Đơn vị",
          cell: (post) => `${shape.thon === "bare" ? post.thon.name : thonOf(post)}, ${name}`,
        }
      : { header: "Thôn", cell: thonOf };
  const ofPlaces = places === "headings" ? [] : [...beside, thon];
  const facts = order.flatMap((fact): Column[] => {
    if (fact === "id")
      return shape.hasIds ? [{ header: "Mã người", cell: ({ holder }) => holder?.id ?? "" }] : [];
    if (fact === "note")
      return shape.hasNotes ? [{ header: "Ghi chú", cell: ({ holder }) => (holder ? "Đảng viên" : "") }] : [];
    if (fact === "title")
      return places === "below titles" ? [] : [{ header: "Chức danh", cell: (post) => titleIn(post, shape) }];
    if (fact === "name") return nameColumns(shape);
    if (fact === "born") return birthColumns(births);
    if (births === "by gender") return [];
    return [{ header: "Giới tính", cell: ({ holder }) => (holder ? (holder.isWoman ? "Nữ" : "Nam") : "") }];
  });
  const extras = shape.extras.map(
    (header): Column => ({
      header,
      cell: ({ holder }) => (holder || header === "Mức phụ cấp" ? EXTRAS[header] : ""),
    }),
  );
  return shape.arePlacesLast ? [...facts, ...extras, ...ofPlaces] : [...ofPlaces, ...facts, ...extras];
}

function nameColumns({ names, vacant, mark }: RosterShape): Column[] {
  const nameOf = ({ name, isWoman, born }: Holder): string => {
    const own = name + (born % 5 === 0 ? mark : "");
    if (names === "upper") return own.toUpperCase();
    return names === "titled" ? `${isWoman ? "Bà" : "Ông"} ${own}` : own;
  };
  const whole = ({ holder }: Post): string => (holder ? nameOf(holder) : vacant);
  if (names !== "parted") return [{ header: "Họ và tên", cell: whole }];
  const end = (post: Post): number =>
    post.holder
      ? whole(post)
          .replace(/ \(\*\)$/, "")
          .lastIndexOf(" ")
      : whole(post).length;
  return [
    { header: "Họ và tên đệm", cell: (post) => whole(post).slice(0, end(post)) },
    { header: "Tên", cell: (post) => whole(post).slice(end(post) + 1) },
  ];
}

function birthColumns(births: RosterShape["births"]): Column[] {
  const day = (born: number): string => `0${1 + (born % 9)}/1${born % 3}/${born}`;
  if (births === "year") return [{ header: "Năm sinh", cell: ({ holder }) => holder?.born ?? "" }];
  if (births === "worded")
    return [{ header: "Năm sinh", cell: ({ holder }) => (holder ? `SN ${holder.born}` : "") }];
  if (births === "day")
    return [{ header: "Ngày sinh", cell: ({ holder }) => (holder ? day(holder.born) : "") }];
  const of = (isWoman: boolean) => (post: Post) => (post.holder?.isWoman === isWoman ? post.holder.born : "");
  return [
    { header: "Nam", over: "Năm sinh", cell: of(false) },
    { header: "Nữ", over: "", cell: of(true) },
  ];
}

/** The rows below the header. `again`: the header of a further page; none: there is one page. */
function rowsOf(xa: Xa, shape: RosterShape, columns: readonly Column[], again: readonly Row[]): Row[] {
  const lead = shape.numbers === "none" ? 0 : 1;
  const alone = (text: string): Row => [...(lead ? [""] : []), text, ...columns.slice(1).map(() => "")];
  const rows: Row[] = [];
  let number = 0;
  const add = (posts: readonly Post[]): void => {
    for (const post of shape.places === "below titles" ? posts : joined(posts, shape)) {
      number++;
      rows.push([...(lead ? [number] : []), ...columns.map(({ cell }) => cell(post))]);
      if (shape.pageLine !== "" && number % 4 === 0)
        rows.push(alone(shape.pageLine.replace("#", String(number / 4 + 1))));
      if (number % shape.page === 0) rows.push(...again);
    }
  };
  const head = (text: string, index: number, count: number): void => {
    if (shape.hasGaps && index > 0) rows.push(alone(""));
    if (shape.numbers === "restart") number = 0;
    const Roman = ["I", "II", "III"][index];
    const isRoman = Roman !== undefined && lead === 1 && shape.heading === "Roman cell";
    const [, ...cells] = alone(headed(text, shape.heading, Roman, count));
    rows.push(isRoman ? [Roman, ...cells] : alone(headed(text, shape.heading, Roman, count)));
  };
  const held = (posts: readonly Post[]): number => posts.filter(({ holder }) => holder !== null).length;
  if (shape.places === "columns") add(xa.posts);
  else if (shape.places === "headings") {
    if (shape.commune !== "above") rows.push(alone(xa.name));
    xa.units.forEach((thon, index) => {
      const own = xa.posts.filter((post) => post.thon === thon);
      head(thon.name, index, held(own));
      add(own);
      if (shape.hasTotals) rows.push(alone(`Cộng ${thon.name}: ${held(own)} người`));
    });
  } else {
    TITLES.forEach((title, index) => {
      const own = xa.posts.filter((post) => post.title === title);
      head(titled(title, shape), index, held(own));
      add(own);
    });
  }
  if (shape.hasTotals) rows.push(alone(`Tổng cộng: ${held(xa.posts)} người`));
  return rows;
}

/** Posts of a thôn that one person holds as one with all their titles, where people are told apart by ids. */
function joined(posts: readonly Post[], { parting, hasIds }: RosterShape): Post[] {
  const all: Post[] = [];
  for (const post of posts) {
    const last = all.at(-1);
    const isSame = last?.holder != null && last.holder === post.holder && last.thon === post.thon;
    if (parting !== "" && hasIds && isSame)
      all[all.length - 1] = { ...last, title: last.title + parting + post.title };
    else all.push(post);
  }
  return all;
}

function headed(text: string, how: RosterShape["heading"], Roman: string | undefined, count: number): string {
  if (how === "counted") return `${text} (${count} người)`;
  if (how === "colon") return `${text}:`;
  return how === "Roman" && Roman !== undefined ? `${Roman}. ${text}` : text;
}

const SHORT: Readonly<Record<string, string>> = {
  "Bí thư chi bộ": "BT",
  "Trưởng thôn": "TT",
  "Trưởng ban công tác Mặt trận": "TB CTMT",
};

/** A title as a heading of people has it. */
const titled = (title: string, { titles }: RosterShape): string =>
  titles === "lower" || titles === "upper" ? cased(title, titles) : title;

/** The titles of a post, parted as they are, as a cell has them. */
function titleIn({ title, thon }: Post, shape: RosterShape): string {
  const { titles, parting } = shape;
  const written = (one: string): string => {
    if (titles === "short") return SHORT[one] ?? one;
    if (titles === "term") return `${one} (nhiệm kỳ 2025-2027)`;
    return titles === "placed" ? `${one} ${thon.name}` : titled(one, shape);
  };
  return parting === "" ? written(title) : title.split(parting).map(written).join(parting);
}

function cased(text: string, how: RosterShape["thon"]): string {
  if (how === "bare") return text.replace("Thôn ", "");
  if (how === "lower") return text.toLowerCase();
  return how === "upper" ? text.toUpperCase() : text;
}
