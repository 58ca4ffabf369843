"""A Debian machine in a container: this machine's files with a layer of its own above them, and a systemd that really runs."""
import contextlib
import os
import pathlib
import subprocess
import time

# The longest wait for the machine to be up, in seconds.
PATIENCE = 120


class Container:
    """Boots in a folder; nothing of this machine's files is changed by it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.root, self.layer = self.folder / "root", self.folder / "layer"
        self.log = self.folder / "boot.log"
        self.process = None
        self.mounted = []

    def __enter__(self):
        try:
            self.prepare()
            self.boot()
        except BaseException:
            self.__exit__()
            raise
        return self

    def prepare(self):
        """The machine's files."""
        # A layer can't stand on another layer, and where the container hands over its mounts no disk may be.
        self.mount(self.folder, "-t", "tmpfs", "tmpfs")
        if not pathlib.Path("/run/systemd/nspawn").is_mount():
            self.mount(pathlib.Path("/run/systemd/nspawn"), "-t", "tmpfs", "tmpfs")
        for place in (self.root, self.layer, self.folder / "work"):
            place.mkdir()
        self.mount(self.root, "-t", "overlay", "overlay", "-o", f"lowerdir=/,upperdir={self.layer},workdir={self.folder / 'work'}")
        # What this machine starts is none of the new one's.
        for unit in (self.root / "etc/systemd/system/multi-user.target.wants").glob("*"):
            unit.unlink()

    def boot(self):
        """Switches the machine on."""
        words = ["systemd-nspawn", "-D", self.root, "--register=no", "--keep-unit", "--link-journal=no", "--private-network", "--console=pipe", "--boot"]
        with self.log.open("wb") as log:
            # With one tree of control groups, as Debian's own kernel has it: systemd then waits for processes that it did not start itself.
            self.process = subprocess.Popen(
                [str(word) for word in words], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=os.environ | {"SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"})
        self.wait_until_up()

    def reboot(self):
        """The machine starts anew: the container ends by a code of its own for that, and whoever keeps it boots it again."""
        self.run("systemctl --no-block reboot")
        code = self.process.wait(PATIENCE)
        assert code == 133, f"the container ended with {code}"
        self.boot()

    def __exit__(self, *_):
        with contextlib.suppress(Exception):
            self.run("systemctl --no-block poweroff", check=False)
            self.process.wait(30)
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for place in reversed(self.mounted):
            subprocess.run(["umount", "-l", str(place)], check=False)

    def mount(self, place, *words):
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", *words, str(place)], check=True)
        self.mounted.append(place)

    def leader(self):
        """The number of the container's first process; nothing while there is none."""
        found = subprocess.run(["pgrep", "-P", str(self.process.pid)], stdout=subprocess.PIPE, text=True).stdout.split()
        return found[0] if found else None

    def wait_until_up(self):
        """Waits until the first process has started what it starts."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            if self.leader() and self.run("systemctl is-system-running", check=False).stdout.strip() in ("running", "degraded"):
                return
            time.sleep(0.2)
        raise SystemExit(f"the container is not up:\n{self.log.read_text(errors='replace')[-3000:]}")

    def words(self, command):
        """How a command is given to a shell of root's in the container."""
        return ["nsenter", "-t", self.leader(), "-m", "-u", "-i", "-n", "-p", "--", "env", "-i", "HOME=/root", "LC_ALL=C.UTF-8",
                "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "bash", "-c", command]

    def run(self, command, given="", check=True):
        """Runs a command of root's in the container."""
        done = subprocess.run(self.words(command), input=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=300)
        if check and done.returncode:
            raise AssertionError(f"{command}\nended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done

    def start(self, command):
        """Starts a command there and lets it run."""
        return subprocess.Popen(self.words(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
