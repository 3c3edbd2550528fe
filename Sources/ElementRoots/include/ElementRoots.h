#pragma once

/* c = the square roots of `count` elements of a, which may be c itself; NaN for what has none. */
void element_roots_float64(long count, const double *a, double *c);
void element_roots_float32(long count, const float *a, float *c);
