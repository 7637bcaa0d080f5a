/** Headers of consultations and of lists of neighbours, which are written in many ways, by the one that the table of columns has; all are folded. */
import { AGREEING_FOLDED } from "../../core/text/agreeing.ts";
import { fold } from "../../core/text/fold.ts";

/** Who is asked: voters, or one of each household. */
const ASKED =
  "(?:cu tri|nguoi|ho|nguoi dan|ho dan)?(?: ?(?:la )?dai dien(?: cho)?(?: cac)? ho)?(?: gia dinh)?";

const WHERE = "(?: (?:cua|trong|tren) (?:toan )?(?:thon|dia ban|danh sach))?";

/** Who answers, or by what. */
const BY = `(?:tong )?(?:so )?(?:phieu|y kien|luong|${ASKED}) ?`;

/** What is agreed to: "phương án", "với việc sáp nhập", "chủ trương sắp xếp thôn". */
const PLAN =
  "(?: voi)?(?: viec)?(?: chu truong)?(?: phuong an)?(?: sap xep| sap nhap| to chuc lai| thanh lap)?(?: thon)?";

/** How many, in a column below what they answered. */
const MANY =
  "(?:(?:tong )?(?:so )?(?:luong|phieu|nguoi|cu tri|(?:dai dien )?ho(?: dan| gia dinh)?|y kien)|tong so|so|sl)";

const CONSULTATION: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${BY}(?:${AGREEING_FOLDED})${PLAN}(?: ${MANY})?$`), "dong y"],
  [new RegExp(`^${MANY} (?:${AGREEING_FOLDED})$`), "dong y"],
  [
    new RegExp(
      `^(?:tong )?(?:so )?${ASKED} ?(?:da )?tham gia(?: (?:lay|cho|gop|bo|tra loi) (?:y kien|phieu)(?: y kien)?| hop| (?:du hop )?bieu quyet)?(?: ${MANY})?$`,
    ),
    "tham gia",
  ],
  [/^(?:tong )?so phieu (?:thu ve|thu vao|thu duoc)$/, "so phieu thu ve"],
  [new RegExp(`^(?:tong )?so (?:cu tri|dai dien ho)(?: ?${ASKED})${WHERE}$`), "cu tri"],
];

const NEIGHBOURS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ten )?(?:cac )?thon (?:lien ke|giap ranh|tiep giap|giap)$/, "lien ke"],
  [/^(?:vi tri |noi )?(?:lien ke|giap ranh|tiep giap|giap)(?: voi)?(?: (?:cac )?thon)?$/, "lien ke"],
  [/^(?:tu can|ranh gioi(?: tiep giap)?)$/, "lien ke"],
];

/** The answers that others give: "Không đồng ý", "Ý kiến khác", "Không hợp lệ". */
const ANSWER = new RegExp(
  `^${BY}(?:(?:khong |chua )?(?:${AGREEING_FOLDED})|khac|khong hop le|trang|khong (?:co )?y kien|khong tham gia)${PLAN}$`,
);

export function usualConsultationHeader(folded: string): string {
  return usual(CONSULTATION, folded);
}

export function usualNeighboursHeader(folded: string): string {
  return usual(NEIGHBOURS, folded);
}

function usual(forms: readonly (readonly [RegExp, string])[], folded: string): string {
  return forms.find(([form]) => form.test(folded))?.[1] ?? folded;
}

/** Whether a header of a consultation, folded, is of rates ("Tỷ lệ đồng ý"), which are no numbers of people. `written`: with its marks. */
export function isRate(written: string, folded: string): boolean {
  return written.includes("%") || /(?<![a-z])t[yi] le(?![a-z])/.test(folded);
}

/** Whether columns below a header of a consultation, folded, say how many gave an answer: none of them is how many voted. */
export function isAnswer(folded: string): boolean {
  return ANSWER.test(folded);
}

/** "Đồng ý tên gọi mới", "Về việc đặt tên thôn": what is asked about the name of a new unit, folded. */
const OF_NAME =
  /(?<![a-z])(?:ten goi|dat ten|doi ten|(?:ve|phuong an|viec) ten|ten (?:\S+ ){0,3}moi)(?![a-z])/;

/**
 * Columns of a consultation that asks whether to merge and how to call it, each with a column of those who agree: the plan is what the first
 * is about.
 */
export function withPlanAsked<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const agree = columns.filter(({ name }) => name === "agree");
  const ofPlan = agree.filter(({ header }) => !OF_NAME.test(fold(header)));
  if (agree.length < 2 || ofPlan.length !== 1) return columns;
  return columns.map((one) => (one.name === "agree" && one !== ofPlan[0] ? { ...one, name: null } : one));
}

/** "Số cử tri", and not the one of each household; "Số hộ". */
const OF_VOTERS = /(?<![a-z])cu tri(?! (?:la )?dai dien)(?![a-z])/;
const OF_HOUSEHOLDS = /(?<![a-z])ho(?: dan| gia dinh)?(?![a-z])/;

/** Columns of a consultation that has households and voters beside each other, where those who vote or agree are said to be one of them: these are asked. */
export function withAsked<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const asked = columns.filter(({ name }) => name === "households");
  const [first, second, third] = asked;
  if (first === undefined || second === undefined || third !== undefined) return columns;
  const isOf = (form: RegExp, { header }: T): boolean => form.test(fold(header));
  const voters = asked.filter((one) => isOf(OF_VOTERS, one));
  const households = asked.filter((one) => !isOf(OF_VOTERS, one) && isOf(OF_HOUSEHOLDS, one));
  if (voters.length !== 1 || households.length !== 1) return columns;
  const voting = columns.filter(({ name }) => name === "ballots" || name === "agree");
  const [byVoters, byHouseholds] = [OF_VOTERS, OF_HOUSEHOLDS].map((form) =>
    voting.some((one) => isOf(form, one)),
  );
  if (byVoters === byHouseholds) return columns;
  const other = byVoters ? households[0] : voters[0];
  return columns.map((one) => (one === other ? { ...one, name: null } : one));
}

/** Columns of a matrix of neighbours, where the first has no header: it names the places of the rows. */
export function withFirstPlaces<T extends { readonly header: string; readonly name: string | null }>(
  columns: readonly T[],
): readonly (T & { readonly name: string | null })[] {
  const first = columns.findIndex(({ header, name }) => header === "" && name === null);
  const isMatrix = first >= 0 && columns.every(({ name }) => name !== "a" && name !== "b");
  return isMatrix ? columns.map((one, at) => (at === first ? { ...one, name: "a" } : one)) : columns;
}
