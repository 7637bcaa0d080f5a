/** Areas of places as maps have them (địa giới). */

/** Positions one after the other, two numbers each: x (longitude) and y (latitude); the last is the first again. */
export type Ring = Float64Array;

/** Polygons, each its outer ring and then its holes. */
export type Area = readonly (readonly Ring[])[];
