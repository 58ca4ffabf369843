"""The control: takes every connection, reads whatever comes and throws it away, as little as anybody who is attacked can do.

What an honest client of the service loses while this is attacked beside it is the attackers' own share of the machine, not the service's doing.
"""

import argparse
import asyncio
import resource
import ssl
import sys

# As much as comes at once; what is read is written over by what comes next.
SIZE = 65_536


class Swallow(asyncio.BufferedProtocol):
    """One connection; what comes is not even looked at."""

    room = bytearray(SIZE)

    def get_buffer(self, _):
        return self.room

    def buffer_updated(self, _):
        pass


async def swallow(context):
    """Listens on a free port, says which, and goes on until it is ended."""
    server = await asyncio.get_running_loop().create_server(Swallow, "127.0.0.1", 0, ssl=context, backlog=1024)
    print(f"ready {server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


def main():
    """Runs the control, with TLS where a certificate and its key are named."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("certificate", nargs="?")
    reader.add_argument("key", nargs="?")
    options = reader.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    context = None
    if options.certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate, options.key)
    asyncio.run(swallow(context))


if __name__ == "__main__":
    sys.exit(main())
