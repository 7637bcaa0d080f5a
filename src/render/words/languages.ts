/** All languages, for who may be asked for any. */

import { ENGLISH } from "./language.en.ts";
import type { Language, LanguageCode } from "./language.ts";
import { VIETNAMESE } from "./language.vi.ts";

/** Every language by its code. */
export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = { vi: VIETNAMESE, en: ENGLISH };
