#!/usr/bin/env python3
"""Checks an export of the audit trail without Shikaku. Usage: check-audit-export.py EXPORT [PUBLIC-KEY.pem]; the form is in Docs/AuditFormat.md."""
import hashlib, json, subprocess, sys, tempfile

faults, hashes, last = [], {}, {}
for number, text in enumerate(open(sys.argv[1], encoding="utf-8"), 1):
    row = json.loads(text)
    if row["kind"] == "entry":
        entry = json.loads(row["line"])
        canonical = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        sequence, previous = last.get(row["chain"], (0, "0" * 64))
        if canonical != row["line"] or hashlib.sha256(f'{row["previous"]}\n{row["line"]}'.encode()).hexdigest() != row["hash"]:
            faults.append(f"row {number}: the line and its hash don't agree")
        if (entry["chain"], entry["sequence"], row["previous"]) != (row["chain"], sequence + 1, previous):
            faults.append(f"row {number}: entry {entry['sequence']} doesn't follow entry {sequence}")
        last[row["chain"]] = (entry["sequence"], row["hash"])
        hashes[row["chain"], entry["sequence"]] = row["hash"]
    elif hashes.get((row["chain"], row["sequence"])) != row["hash"]:
        faults.append(f"row {number}: the seal vouches for another entry {row['sequence']}, or it is gone")
    elif len(sys.argv) > 2:
        message, signature = tempfile.NamedTemporaryFile(), tempfile.NamedTemporaryFile()
        message.write(f'shikaku-audit-seal 1\n{row["chain"]}\n{row["sequence"]}\n{row["hash"]}\n{row["at"]}\n'.encode())
        signature.write(bytes.fromhex(row["signature"]))
        message.flush(), signature.flush()
        verify = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", sys.argv[2], "-rawin", "-in", message.name, "-sigfile", signature.name]
        if subprocess.run(verify, capture_output=True).returncode != 0:
            faults.append(f"row {number}: the signature doesn't hold")
print("\n".join(faults) or f"sound: {sum(count for count, _ in last.values())} entries")
sys.exit(2 if faults else 0)
