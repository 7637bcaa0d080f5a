/** Posts written down one after another while places are arranged, and put in the order of places at the end. */

import type { NewPlace, PersonPosition, Positions, TitlePosition } from "../model/positions.ts";
import type { HeldPosts } from "../model/roster.ts";
import { wholeNumbers } from "../numbers/buffers.ts";
import { grouped } from "../numbers/groups.ts";

/** How many posts there is room for at first. */
const ROOM = 1024;

/** A list of posts that is being written. */
export interface PostList {
  /** Writes a post down; without a holder where it is vacant. */
  readonly add: (at: NewPlace, title: TitlePosition, holder?: PersonPosition) => void;
  /**
   * The posts in the order of places, those of one place in the order in which they came; nothing is added after
   * that.
   */
  readonly done: () => HeldPosts<NewPlace>;
}

/** An empty list. `places`: how many places the register after has. */
export function postList(places: number): PostList {
  const place = wholeNumbers(ROOM);
  const title = wholeNumbers(ROOM);
  const person = wholeNumbers(ROOM);
  return {
    add: (at, own, holder = -1) => {
      place.push(at);
      title.push(own);
      person.push(holder);
    },
    done: () => {
      const posts = { size: place.size(), place: place.done(), title: title.done(), person: person.done() };
      // A commune arranged as one is written when the turn of its first place comes: out of the order of places.
      const isInOrder = posts.place.every((at, post) => post === 0 || (posts.place[post - 1] ?? 0) <= at);
      if (isInOrder) return posts;
      const { sorted } = grouped(posts.place, places);
      const inOrder = (column: Positions<number>): Int32Array => sorted.map((post) => column[post] ?? -1);
      return {
        size: posts.size,
        place: inOrder(posts.place),
        title: inOrder(posts.title),
        person: inOrder(posts.person),
      };
    },
  };
}
