@rem A double click opens the page in the browser. Closing this window ends it.
@"%~dp0bin\cables.cmd" open
@rem Keeps the window, so that a message can be read.
@if errorlevel 1 pause
