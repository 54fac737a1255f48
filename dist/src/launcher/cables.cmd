@echo off
rem The cables command: runs on the Java beside it, or else on a Java 21 or newer of this machine.
rem
rem   CABLES_JAVA_OPTS   further options for the JVM, such as -Xmx4g

setlocal
for %%d in ("%~dp0..") do set "APP=%%~fd"

set "JAVA=%APP%\runtime\bin\java.exe"
if exist "%JAVA%" goto found
set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if exist "%JAVA%" goto found
set "JAVA=java.exe"
where java >nul 2>nul && goto found
echo cables: no Java was found. Install Java 21 or newer from https://adoptium.net, or set JAVA_HOME to it. 1>&2
exit /b 2

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
