#!/usr/bin/env python3
"""Checks a sealed issue of Forme in a BagIt bag (a .zip or a folder), with nothing of Forme.

    python3 verify-seal.py FILE [KEY]

Needed: Python 3.8 and the program openssl (1.1.1 or later), for Ed25519. KEY is the public key that the paper has made
known, 64 hexadecimal digits; without it the key that signed is printed, to be compared. Ends with 0 for an issue that is
to the letter as it was sealed, 1 for one that was altered, 2 for what cannot be read.
"""
import hashlib, json, os, subprocess, sys, tempfile, zipfile


class Zip:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        names = [n for n in self.zip.namelist() if not n.endswith("/")]
        self.base = names[0].split("/")[0] + "/"
        self.names = [n[len(self.base):] if n.startswith(self.base) else "outside/" + n for n in names]

    def open(self, name):
        return self.zip.open(self.base + name)


class Folder:
    def __init__(self, path):
        self.path = path
        self.names = [os.path.relpath(os.path.join(at, name), path).replace(os.sep, "/") for at, folders, files in
                      os.walk(path) for name in files + [one for one in folders if os.path.islink(os.path.join(at, one))]]

    def open(self, name):
        if any(os.path.islink(os.path.join(self.path, *name.split("/")[:depth])) for depth in range(1, name.count("/") + 2)):
            raise OSError("a link")
        return open(os.path.join(self.path, name), "rb")


def digest(stream):
    sum256 = hashlib.sha256()
    for piece in iter(lambda: stream.read(1 << 20), b""):
        sum256.update(piece)
    return sum256.hexdigest()


def signed(seal):
    """Whether the Ed25519 signature over "forme-root-1", the root and line feeds is by the key that the seal names."""
    parts = {"key": bytes.fromhex("302a300506032b6570032100" + seal["key"]),
             "text": ("forme-root-1\n" + seal["root"] + "\n").encode(), "signature": bytes.fromhex(seal["signature"])}
    with tempfile.TemporaryDirectory() as folder:
        at = {name: os.path.join(folder, name) for name in parts}
        for name, content in parts.items():
            with open(at[name], "wb") as file:
                file.write(content)
        return subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", at["key"], "-rawin",
                               "-in", at["text"], "-sigfile", at["signature"]], capture_output=True).returncode == 0


def check(bag, key):
    """The names of what is not as it was sealed."""
    sums = {}
    for name in bag.names:
        try:
            with bag.open(name) as stream:
                sums[name] = digest(stream)
        except (OSError, KeyError, zipfile.BadZipFile):
            sums[name] = "unreadable"
    load = lambda name: json.loads(bag.open("data/" + name).read().decode("utf-8"))
    bad = ["twice: " + name for name in sums if bag.names.count(name) > 1]
    right = {}
    try:
        seal, public, office = load("seal.json"), load("manifest.json"), load("office.json")
        root = "forme-seal-1\n" + seal["public"] + "\n" + seal["office"] + "\n"
        if hashlib.sha256(root.encode()).hexdigest() != seal["root"] or not signed(seal) or key not in (None, seal["key"]):
            bad.append("data/seal.json")
        right = {"data/" + part["path"]: part["sha256"] for part in public["parts"] + office["parts"]}
        right.update({"data/manifest.json": seal["public"], "data/office.json": seal["office"]})
        print(public["publication"]["name"], public["numbers"]["printed"], public["date"])
        print("key", seal["key"], "\nroot", seal["root"], "\nbefore", seal["predecessor"])
    except (KeyError, ValueError, TypeError, OSError, zipfile.BadZipFile) as broken:
        bad.append("data/seal.json, manifest.json or office.json: " + str(broken))
    bad += [name for name, sum256 in right.items() if sums.get(name) != sum256]
    right["data/seal.json"] = sums.get("data/seal.json", "missing")
    own = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"]
    bad += [name for name in sums if name not in right and name not in own + ["tagmanifest-sha256.txt"]]
    listing = "".join(sum256 + "  " + name + "\n" for name, sum256 in sorted(right.items()))
    if not bad and sums.get("manifest-sha256.txt") != hashlib.sha256(listing.encode()).hexdigest():
        bad.append("manifest-sha256.txt")
    tags = "".join(sums.get(name, "missing") + "  " + name + "\n" for name in own)
    if not bad and sums.get("tagmanifest-sha256.txt") != hashlib.sha256(tags.encode()).hexdigest():
        bad.append("bag-info.txt, bagit.txt or tagmanifest-sha256.txt")
    return sorted(set(bad))


if __name__ == "__main__":
    try:
        faults = check((Folder if os.path.isdir(sys.argv[1]) else Zip)(sys.argv[1]), (sys.argv + [None])[2])
    except (IndexError, OSError, KeyError, zipfile.BadZipFile) as unread:
        print("cannot be read:", unread, "\n", __doc__)
        sys.exit(2)
    print("\n".join(["altered: " + name for name in faults] or ["intact"]))
    sys.exit(1 if faults else 0)
