/** What a rendering needs to speak English. */

import { formatter } from "../text/numbers.ts";
import { LABELS_EN } from "./labels.en.ts";
import { languageOf } from "./language.ts";
import { MESSAGES_EN } from "./messages.en.ts";
import { PHRASES_EN } from "./phrases.en.ts";

export const ENGLISH = languageOf("en", LABELS_EN, MESSAGES_EN, PHRASES_EN, formatter(",", "."));
