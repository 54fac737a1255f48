@echo off
rem The cables command: runs on the Java beside it, or else on a Java 21 or newer of this machine.
rem
rem   CABLES_JAVA_OPTS   further options for the JVM, such as -Xmx4g

setlocal
for %%d in ("%~dp0..") do set "APP=%%~fd"

set "JAVA=%APP%\runtime\bin\java.exe"
if exist "%JAVA%" goto found
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME call :is_new && goto found
for /f "delims=" %%j in ('where java 2^>nul') do set "JAVA=%%j" & call :is_new && goto found
echo cables: no Java 21 or newer was found in JAVA_HOME or on the PATH. Install one from https://adoptium.net, or set JAVA_HOME to it. 1>&2
exit /b 2

rem Whether JAVA is Java 21 or newer.
:is_new
"%JAVA%" -version 2>&1 | findstr /r /c:"version .2[1-9]" /c:"version .[3-9][0-9]" >nul
exit /b %ERRORLEVEL%

:found
set "COMPILER=-XX:TieredStopAtLevel=1"
for %%c in (index parse rebuild) do if "%~1"=="%%c" set "COMPILER=@%APP%\lib\load.options"
for %%c in (open serve) do if "%~1"=="%%c" set "COMPILER=-XX:+TieredCompilation"

rem The command writes UTF-8. The window keeps that code page.
chcp 65001 >nul
"%JAVA%" -XX:SharedArchiveFile="%APP%\lib\cables.jsa" "%COMPILER%" ^
  -Xlog:disable --enable-native-access=ALL-UNNAMED %CABLES_JAVA_OPTS% ^
  -Dcables.program=cables -Dcables.samples="%APP%\samples" ^
  -cp "%APP%\cables.jar" org.cablesearch.cli.command.Cables %*
exit /b %ERRORLEVEL%
