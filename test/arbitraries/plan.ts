/** Random registers with sound plans over them, as the rows of their files: mergers, splits and any mixture at both levels. */
import * as fc from "fast-check";

export interface Plan {
  readonly register: readonly string[];
  readonly changes: readonly string[];
  /** Codes of the old units, for what is to be said of them. */
  readonly units: readonly string[];
}

export const PLACES_HEADER = "code,parent,kind,name,households,population,branch";
export const PLAN_HEADER = "from,into,households,population,holders,into_name,into_kind,into_parent";

/** Where a part of a unit goes, among the new units of its new commune, and how much of it. */
const way = fc.record({ target: fc.nat(3), share: fc.integer({ min: 1, max: 60 }) });

const unit = fc.record({
  kind: fc.constantFrom("thon", "tdp"),
  households: fc.integer({ min: 3, max: 700 }),
  population: fc.option(fc.integer({ min: 3, max: 3000 }), { freq: 5 }),
  /** No way: dissolved. The last of several has the rest, unless it is left over. */
  ways: fc.uniqueArray(way, { maxLength: 3, selector: ({ target }) => target }),
  leftOver: fc.constantFrom(false, false, false, true),
  holders: fc.nat(2),
});

const commune = fc.record({
  /** Communes of one number merge. */
  into: fc.nat(2),
  /** In no row of the plan with its units, if its commune has a row of its own alone. */
  untouched: fc.constantFrom(false, false, true),
  units: fc.array(unit, { maxLength: 5 }),
});

/** Communes that merge or go on under a new code, their units split and joined at will, and some units created. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    communes: fc.array(commune, { minLength: 1, maxLength: 5 }),
    created: fc.array(fc.nat(2), { maxLength: 2 }),
    /** Whether new units take over the codes of old ones. */
    reuse: fc.boolean(),
  })
  .map(({ communes, created, reuse }) => {
    const old: string[] = [];
    const codeOf = (into: number, target: number): string => {
      const first = communes.findIndex((one) => one.into === into && !one.untouched);
      return reuse ? `C${first}U${target}` : `M${into}T${target}`;
    };
    const register = ["T,,tinh,Tỉnh T,,,"];
    const changes: string[] = [];
    const targets = new Map<string, string>();
    communes.forEach(({ into, untouched, units }, c) => {
      register.push(`C${c},T,xa,Xã ${c},,,`);
      if (!untouched) changes.push(`C${c},M${into},,,,Xã M${into},xa,T`);
      units.forEach(({ kind, households, population, ways, leftOver, holders }, u) => {
        const code = `C${c}U${u}`;
        register.push(`${code},C${c},${kind},Unit ${c}.${u},${households},${population ?? ""},Chi bộ ${u}`);
        old.push(code);
        if (untouched) return;
        if (ways.length === 0) changes.push(`${code},,,,,,,`);
        const parts = ways.map(({ share }) => Math.max(1, Math.floor((households * share) / 200)));
        ways.forEach(({ target }, at) => {
          const name = codeOf(into, target);
          const rest = at === ways.length - 1 && !(leftOver && ways.length > 1);
          const kindOfTarget = targets.get(name) ?? kind;
          targets.set(name, kindOfTarget);
          const mark = ways.length > 1 && at === holders % ways.length ? "x" : "";
          const number = ways.length === 1 || rest ? "" : parts[at];
          changes.push(`${code},${name},${number},,${mark},New ${into}.${target},${kindOfTarget},M${into}`);
        });
      });
    });
    created.forEach((into, at) => {
      if (communes.some((one) => one.into === into && !one.untouched)) {
        changes.push(`,N${at},${100 + at},,,Created ${at},thon,M${into}`);
      }
    });
    return { register, changes, units: old };
  });
