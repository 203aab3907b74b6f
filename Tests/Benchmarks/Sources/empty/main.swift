// The floor: a static Swift program that only starts.
