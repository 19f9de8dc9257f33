@echo off
rem Runs Ionfront. Among its sources, builds it on first use, and again when a source is newer than the program.
rem The Java of JAVA_HOME is taken where that is set, otherwise the one on the PATH.
rem No parenthesis opens a block here: a folder such as "Program Files (x86)" would close it.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "JAR=%ROOT%cli\target\launcher\ionfront.jar"
set "WANTED=a Java Development Kit, version 17 or newer,"
set "FINISHED="
rem In the folder bin of a distribution.
if exist "%ROOT%..\lib\ionfront.jar" set "FINISHED=yes"
if defined FINISHED set "JAR=%ROOT%..\lib\ionfront.jar"
if defined FINISHED set "WANTED=Java, version 17 or newer,"
if defined FINISHED set "ROOT=%ROOT%..\"
set "STATE=%ROOT%.ionfront"
set "ARCHIVE=%STATE%\classes.jsa"
set "JAVA=java"
rem Some set it with quotes.
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" goto no_java

if defined FINISHED goto run
if not exist "%JAR%" goto build
rem Folders in an example are results. Without PowerShell to compare times, a program that exists counts as up to date.
where powershell >nul 2>nul
if errorlevel 1 goto run
powershell -NoProfile -NonInteractive -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $newer = & { Get-Item -LiteralPath (Join-Path $env:ROOT 'pom.xml'); 'solver-core','sed-model','fit','io','validation-data','cli' | ForEach-Object { Get-Item -LiteralPath (Join-Path $env:ROOT ($_ + '\pom.xml')); Get-ChildItem -LiteralPath (Join-Path $env:ROOT ($_ + '\src\main')) -Recurse }; Get-ChildItem -LiteralPath (Join-Path $env:ROOT 'examples') | Where-Object { $_.PSIsContainer } | ForEach-Object { Get-ChildItem -LiteralPath $_.FullName } | Where-Object { -not $_.PSIsContainer } } | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1; if ($newer) { exit 1 }"
if errorlevel 1 goto build
goto run

:build
set "CHECK=%TEMP%\ionfront-java-%RANDOM%.txt"
call :check_java
if errorlevel 1 goto no_java
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
if not exist "%STATE%" mkdir "%STATE%"
echo Building Ionfront (first use or changed sources; fetching libraries can take a few minutes) ... 1>&2
pushd "%ROOT%"
call mvn -B -q -P-checks -Dbuild.folder=target/launcher -Dmaven.test.skip=true -pl cli -am package >"%STATE%\build.log" 2>&1
set "BUILD_RESULT=%ERRORLEVEL%"
popd
if not "%BUILD_RESULT%"=="0" goto build_failed
rem Now newer than every source, even where the build found nothing to do.
copy /b "%JAR%"+,, "%JAR%" >nul 2>nul
if exist "%ARCHIVE%" del /q "%ARCHIVE%"

:run
rem The class archive makes the start faster; Java passes over one that is missing or belongs to another Java.
if exist "%ARCHIVE%" goto start
set "CHECK=%TEMP%\ionfront-java-%RANDOM%.txt"
call :check_java
if errorlevel 1 goto no_java
if not exist "%STATE%" mkdir "%STATE%" 2>nul
rem In a folder that belongs to somebody else the program starts without.
if not exist "%STATE%" goto start
type nul 2>nul >"%ARCHIVE%"
if not exist "%ARCHIVE%" goto start
echo Making the next starts faster; this takes some seconds, once ... 1>&2
rem A short simulation lists what a run loads; where no archive can be made, the empty file stands in its place.
"%JAVA%" "-XX:DumpLoadedClassList=%ARCHIVE%.list" -Xlog:disable -Djava.awt.headless=true -jar "%JAR%" simulate "%ROOT%examples\lbo-a\experiment.yaml" --out "%ARCHIVE%.out" --quiet >nul 2>nul
"%JAVA%" -Xshare:dump "-XX:SharedClassListFile=%ARCHIVE%.list" "-XX:SharedArchiveFile=%ARCHIVE%.new" -cp "%JAR%" >nul 2>nul
if exist "%ARCHIVE%.new" move /y "%ARCHIVE%.new" "%ARCHIVE%" >nul 2>nul
del /q "%ARCHIVE%.list" >nul 2>nul
rmdir /s /q "%ARCHIVE%.out" >nul 2>nul

:start
set "SHARED=-Xshare:auto"
for %%f in ("%ARCHIVE%") do if not "%%~zf"=="" if not "%%~zf"=="0" set "SHARED=-XX:SharedArchiveFile=%ARCHIVE%"
rem The optimising compiler costs more than it saves: most runs are done before its code is. A fit that draws samples is not.
set "COMPILERS=-XX:TieredStopAtLevel=1"
if "%~1"=="fit" call :look_for_samples %*
"%JAVA%" "%SHARED%" %COMPILERS% -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:+DisplayVMOutputToStderr -Xlog:disable "-Xlog:all=error,cds*=off:stderr" -Djava.awt.headless=true -Dfile.encoding=UTF-8 -jar "%JAR%" %*
set "RESULT=%ERRORLEVEL%"
if "%RESULT%"=="9009" goto no_java
exit /b %RESULT%

:look_for_samples
rem By an argument, or by what a file that is an argument says.
shift
if "%~1"=="" exit /b 0
set "WORD=%~1"
if not "%WORD:bootstrap=%"=="%WORD%" set "COMPILERS=-XX:+TieredCompilation"
if not "%WORD:posterior=%"=="%WORD%" set "COMPILERS=-XX:+TieredCompilation"
if not exist "%~1" goto look_for_samples
findstr /r /c:"^[^#]*method: *bootstrap" /c:"^[^#]*method: *posterior" "%~1" >nul 2>nul
if not errorlevel 1 set "COMPILERS=-XX:+TieredCompilation"
goto look_for_samples

:check_java
rem Into a file first: a quoted program path inside a for command does not survive its quoting rules.
"%JAVA%" -XshowSettings:properties -version >"%CHECK%" 2>&1
if errorlevel 1 goto check_failed
set "JAVA_MAJOR=0"
for /f "usebackq tokens=1,2 delims== " %%k in ("%CHECK%") do if "%%k"=="java.specification.version" set "JAVA_MAJOR=%%l"
del /q "%CHECK%" >nul 2>nul
rem Java 8 and older call themselves 1.8 and so on.
if "%JAVA_MAJOR:~0,2%"=="1." exit /b 1
if %JAVA_MAJOR% LSS 17 exit /b 1
exit /b 0
:check_failed
del /q "%CHECK%" >nul 2>nul
exit /b 1

:no_java
echo ionfront: no Java 17 or newer found as "%JAVA%". 1>&2
echo ionfront: install %WANTED% and put it on the PATH or set JAVA_HOME. 1>&2
exit /b 1

:no_maven
echo ionfront: building Ionfront needs Apache Maven 3.8.7 or newer, and there is no mvn on the PATH. 1>&2
exit /b 1

:build_failed
findstr /b /c:"[ERROR]" "%STATE%\build.log" 1>&2
echo ionfront: the build failed; all it said is in "%STATE%\build.log" 1>&2
exit /b 1
