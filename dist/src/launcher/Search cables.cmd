@rem A double click opens the page in the browser. Closing this window ends it.
@"%~dp0bin\cables.cmd" open
