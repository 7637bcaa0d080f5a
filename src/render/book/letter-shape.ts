/** What a letter (báo cáo) says, before it is written in some form. */

/** A chapter of a letter: a heading, and its paragraphs. */
export interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A letter between its heading and its signatures. */
export interface Letter {
  /** "Về …" */
  readonly about: string;
  /** The reference day and the base salary; "" without a day. */
  readonly reference: string;
  /** "Căn cứ …", one for each document. */
  readonly basis: readonly string[];
  readonly opening: string;
  readonly chapters: readonly Chapter[];
  readonly closing: string;
}
