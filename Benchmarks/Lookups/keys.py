"""Writes keys of random people with cover: insurer number, its stored form, number key, birth day number.

People whose cover ended are left out: for them the register asks a second question that bare.c does not.
"""
import random
import sqlite3
import sys

register, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
database = sqlite3.connect(f"file:{register}?mode=ro", uri=True)
rows = database.execute("SELECT insurer, number_key, birth_date FROM coverage WHERE known_until IS NULL AND lost_on IS NULL").fetchall()
random.seed(seed)
for insurer, number, birth in random.sample(rows, min(count, len(rows))):
    digits = 6 if insurer < 1_000_000 else 8
    print(f"{insurer:0{digits}d},{insurer},{number},{birth}")
