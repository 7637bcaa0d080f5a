/** What a rendering needs to speak Vietnamese. */

import { formatter } from "../text/numbers.ts";
import { LABELS_VI } from "./labels.vi.ts";
import { languageOf } from "./language.ts";
import { MESSAGES_VI } from "./messages.vi.ts";
import { PHRASES_VI } from "./phrases.vi.ts";

export const VIETNAMESE = languageOf("vi", LABELS_VI, MESSAGES_VI, PHRASES_VI, formatter(".", ","));
