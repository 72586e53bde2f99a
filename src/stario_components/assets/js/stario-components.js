// What HTML leaves to scripts.
