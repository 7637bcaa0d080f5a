/** A small rearrangement that has one of each: a merger, a split, a new name, a dissolved, a created and a pending unit. */
import { CHANGES_HEADER, POLICY, REGISTER_HEADER, ROSTER_HEADER, table } from "../arbitraries/city.ts";
import type { Texts } from "./inputs.ts";

export const SMALL: Texts = {
  register: table(REGISTER_HEADER, [
    "T,,tinh,Tỉnh Mẫu,,,,,",
    "D1,T,quan,Quận Một,,,,,",
    "D2,T,huyen,Huyện Hai,,,,,",
    "A,D1,phuong,Phường A,,,1,,",
    "A1,A,tdp,Tổ dân phố số 1,300,1000,,Chi bộ 1,",
    "A2,A,tdp,Tổ dân phố số 2,280,900,,Chi bộ 2,",
    "A3,A,tdp,Tổ dân phố số 3,500,1600,,Chi bộ 3,",
    "B,D2,xa,Xã B,,,2,,",
    "B1,B,thon,Thôn Một,200,800,,Chi bộ Một,",
    "B2,B,thon,Thôn Hai,150,600,,Chi bộ Một,",
    "B3,B,thon,Thôn Ba,90,350,,,pending",
  ]),
  changes: table(CHANGES_HEADER, [
    "A1,A12,,,,Tổ dân phố số 1,tdp,,",
    "A2,A12,,,,Tổ dân phố số 1,tdp,,",
    "A3,A3a,200,700,x,Tổ dân phố số 3A,tdp,,",
    "A3,A3b,,,,Tổ dân phố số 3B,tdp,,",
    "B1,B1,,,,Thôn Nhất,,,",
    "B2,,,,,,,,",
    ",B9,60,240,,Thôn Mới,thon,B,",
  ]),
  roster: table(ROSTER_HEADER, [
    "A1,secretary,P01,Người Một,1970,có,2010,",
    "A1,head,P01,Người Một,1970,có,2010,",
    "A1,front,,,,,,",
    "A2,head,P02,Người Hai,1980,có,2012,",
    "A2,front,P03,Người Ba,1960,không,2008,",
    "A3,secretary,P04,Người Bốn,1975,có,2011,",
    "A3,head,P05,Người Năm,1985,không,2015,",
    "A,office,P06,Người Sáu,1990,có,2016,",
    "A,radio,P07,Người Bảy,1991,không,2017,",
    "B1,head,P08,Người Tám,1972,có,2009,",
    "B2,head,P09,Người Chín,1968,không,2005,",
    "B3,head,P10,Người Mười,1966,có,2004,",
    "B,women,P11,Người Mười Một,1988,có,2014,",
    "B,office,P12,Người Mười Hai,1986,có,2013,có",
  ]),
  policy: POLICY,
};

/** The small policy with coefficients, rates of pay and funds. */
export const PAID = `${POLICY.replace(/^ {2}(\w+): \{ name/gm, "  $1: { coefficient: 1.5, name")}
money:
  base_salary: [{ from: 2019-01-01, dong: 1490000 }]
  further_posts: [{ from: 2019-01-01, percent: 30 }]
  officials: [{ from: 2019-01-01, percent: 50 }]
  funds:
    - { from: 2019-01-01, commune: [{ when: { class: 1 }, value: 16 }, { when: { class: 2 }, value: 13.7 }], unit: 3 }
`;
