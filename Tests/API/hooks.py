"""What schemathesis has to know about this API: how a list of appointments is sent, and that there is a list to look at."""

import os

import schemathesis


@schemathesis.serializer("text/csv")
def csv(ctx, value):
    """Texts go as they are; whatever else is made up is sent as its text."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


@schemathesis.hook
def before_call(ctx, case, kwargs):
    """Every second look at a list is at one that is there."""
    job = (case.path_parameters or {}).get("job")
    if isinstance(job, str) and len(job) == 32 and job[0] in "01234567":
        case.path_parameters["job"] = os.environ["SHIKAKU_JOB"]
