/** What a charter asks of who holds a title, as `policy.yaml` has it: the lines of the title. */

import type { Charter } from "../../core/model/starter.ts";

/** What a charter asks, its document, and whether the number in it is ours (giả định): then it stands as a comment. */
interface Asked {
  readonly requires: string;
  readonly basis: string;
  readonly isAssumed: boolean;
}

const ASKED: Readonly<Record<Charter, Asked>> = {
  party: {
    requires: "{ party_member: { is: true, blank: pass } }",
    basis: "Điều lệ Đảng Cộng sản Việt Nam, Điều 1 và Điều 24 (điều kiện)",
    isAssumed: false,
  },
  women: {
    requires: "{ gender: { is: female, blank: pass } }",
    basis: "Điều lệ Hội Liên hiệp Phụ nữ Việt Nam (điều kiện)",
    isAssumed: false,
  },
  veterans: {
    requires: "{ cuu_chien_binh: { is: true, blank: pass } }",
    basis: "Điều lệ Hội Cựu chiến binh Việt Nam (điều kiện)",
    isAssumed: false,
  },
  youth: {
    requires: "{ age: { max: 35, blank: pass } }",
    basis: "Điều lệ Đoàn TNCS Hồ Chí Minh (điều kiện)",
    isAssumed: true,
  },
  elderly: {
    requires: "{ age: { min: 55, blank: pass } }",
    basis: "Điều lệ Hội Người cao tuổi Việt Nam (điều kiện)",
    isAssumed: true,
  },
};

/** The lines of a title; an age is asked for only once somebody has decided it. */
export function charterLines(charter: Charter | null): string[] {
  if (charter === null) return [];
  const { requires, basis, isAssumed } = ASKED[charter];
  const lines = [`requires: ${requires}`, `basis: "${basis}"`];
  return isAssumed ? lines.map((line) => `# ${line}`) : lines;
}
