/** The seed of all that tests draw: fixed, so that a red run means a change, not chance; another `SEED` looks further. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 5) });
