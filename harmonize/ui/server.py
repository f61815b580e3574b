"""How the pages are served: what the browser is told to forbid, and the result read before the first reader comes."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-inline' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
"""Nothing is loaded from, or sent to, another host, whatever words of others a page shows.

Inline scripts and ``blob:`` are how Streamlit starts its page and our components; both come from this server alone.
"""
HEADERS: Mapping[str, str] = {
    "content-security-policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


class SafeHeaders:
    """Adds ``HEADERS`` to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""

        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message.get("headers", []), *ours]
            await send(message)

        await self.app(scope, receive, add if scope["type"] == "http" else send)


@asynccontextmanager
async def reading_ahead(_: Any) -> AsyncIterator[None]:
    """Read the result while the server starts, so that the first reader need not wait for it."""
    threading.Thread(target=_read_ahead, daemon=True).start()
    yield


def serving() -> dict[str, Any]:
    """Return what ``st.App`` is made with."""
    return {"middleware": [Middleware(SafeHeaders)], "lifespan": reading_ahead}


def _read_ahead() -> None:
    """Load what the pages import and the result they show; what is wrong with it the page says itself."""
    import_module(".app", __package__)
    from . import result
    from .address.language import DEFAULT

    result.load_in(DEFAULT)
