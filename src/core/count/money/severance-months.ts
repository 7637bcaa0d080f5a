/** Months of allowance that somebody gets who leaves: service, months early and a policy's groups in; how many, and what they hang on, out. */

import type { LeavingLack } from "../../diagnostics/facts.ts";
import type { Severance, SeveranceGroup } from "../../model/money.ts";
import { tenThousandths } from "./dong.ts";
import type { Leaving } from "./service.ts";

const MONTHS = 12;

/** What somebody gets who leaves so, in twelfths of a ten-thousandth of the monthly allowance; null: what it hangs on is not known. */
export function allowances({ service, early }: Leaving, { groups }: Severance): number | null {
  for (const group of groups) {
    const fits = both(
      under(service, service, group.serviceUnder),
      under(early?.least, early?.most, group.earlyUnder),
    );
    if (fits === null) return null;
    if (fits) return paidIn(group, service, early);
  }
  return 0;
}

/** Whether a number between two bounds is below a limit, 0: not above it; null: that is not known. */
function under(
  least: number | null | undefined,
  most: number | null | undefined,
  limit: number | null,
): boolean | null {
  if (limit === null) return true;
  if (least === undefined || least === null || most === undefined || most === null) return null;
  const isUnder = (value: number): boolean => (limit === 0 ? value <= 0 : value < limit);
  return isUnder(least) === isUnder(most) ? isUnder(least) : null;
}

function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function paidIn(group: SeveranceGroup, service: number | null, early: Leaving["early"]): number | null {
  const months = monthsOf(group, service, early);
  const years = group.wholeYears && service !== null ? Math.floor(service / MONTHS) * MONTHS : service;
  if (months === null && group.perMonth > 0) return null;
  if (years === null && group.perYear > 0) return null;
  return (
    MONTHS * tenThousandths(group.perMonth) * (months ?? 0) +
    tenThousandths(group.perYear) * (years ?? 0) +
    MONTHS * tenThousandths(group.fixed)
  );
}

/** The months that are paid for; nobody has fewer than none before an age that is reached. */
function monthsOf(
  { months, mostMonths }: SeveranceGroup,
  service: number | null,
  early: Leaving["early"],
): number | null {
  if (typeof months === "number") return months;
  const all = months === "worked" ? service : monthsEarly(early);
  return all === null || mostMonths === null ? all : Math.min(all, mostMonths);
}

function monthsEarly(early: Leaving["early"]): number | null {
  if (early === null) return null;
  const [least, most] = [Math.max(0, early.least), Math.max(0, early.most)];
  return least === most ? least : null;
}

/** Months of which the one are few and the other many, whatever a policy asks for. */
const FEW_AND_MANY = [0, 1200] as const;

/** What is not known of somebody whose months of allowance are not: what may still be missing once all else is known. */
export function lacksOf(
  leaving: Leaving,
  months: number | null,
  severance: Severance,
): readonly LeavingLack[] {
  if (months !== null) return [];
  const lacks = {
    service: FEW_AND_MANY.some(
      (one) => allowances({ ...leaving, early: { least: one, most: one } }, severance) === null,
    ),
    birth: FEW_AND_MANY.some((service) => allowances({ ...leaving, service }, severance) === null),
  };
  return (["service", "birth"] as const).filter((what) => lacks[what]);
}

/** Whether somebody would get something else after more service than is known. */
export function hangsOnMoreService(leaving: Leaving, severance: Severance): boolean {
  const known = allowances(leaving, severance);
  return FEW_AND_MANY.some(
    (more) => allowances({ ...leaving, service: (leaving.service ?? 0) + more }, severance) !== known,
  );
}
