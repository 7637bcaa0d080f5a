/** Headers of the columns of titles' holders: the words of a policy's titles, alone or together. */
import type { Policy, Title } from "../../../core/model/policy.ts";
import { titleKey, wordsOf } from "../../../core/model/titles.ts";
import { fold } from "../../../core/text/fold.ts";
import { titleColumn } from "../../columns/title-facts.ts";

/** What may stand before a title in the header of its holders' names: "Tên bí thư". */
const NAME_WORDS = ["", "tên ", "họ tên ", "họ và tên "].map((before) =>
  before === "" ? "" : `${fold(before)} `,
);

/** Between two words for one title, folded: "Trưởng thôn/Tổ trưởng", "Trưởng thôn hoặc Tổ trưởng". */
const OR = [" ", " hoac ", " hay "];

/** Between two titles of one person, folded: "Bí thư kiêm Trưởng thôn", "Bí thư, Trưởng thôn". */
const AND = [" ", " va ", " kiem ", " kiem nhiem ", " dong thoi la "];

/** Headers that are titles of a policy, folded, by the column that each is known as. */
export function titleMeanings({ titles }: Policy): ReadonlyMap<string, string> {
  const words = new Map(titles.map((title) => [title.id, [...new Set(wordsOf(title).map(titleKey))]]));
  const wordsFor = ({ id }: Title): readonly string[] => words.get(id) ?? [];
  const meanings = new Map<string, string>();
  const add = (word: string, ids: readonly string[]): void => {
    if (!meanings.has(word)) meanings.set(word, titleColumn(ids));
  };
  for (const title of titles) {
    for (const word of wordsFor(title)) for (const before of NAME_WORDS) add(`${before}${word}`, [title.id]);
  }
  const ofUnits = titles.filter(({ level }) => level === "unit");
  for (const title of ofUnits) {
    for (const other of ofUnits) {
      const between = title === other ? OR : AND;
      const ids = title === other ? [title.id] : [title.id, other.id];
      for (const one of wordsFor(title))
        for (const two of wordsFor(other))
          if (one !== two) for (const part of between) add(`${one}${part}${two}`, ids);
    }
  }
  return meanings;
}
