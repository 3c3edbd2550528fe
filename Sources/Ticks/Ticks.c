#include "Ticks.h"
