@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Runs MTLive's commands; needs Java 25 (JAVA_HOME, else the java on the PATH).
setlocal
set JAVA=java
if not "%JAVA_HOME%"=="" set JAVA="%JAVA_HOME%\bin\java"
for %%J in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%J
rem a run area of its own for every process, as in the script for Linux
set RUN=%TEMP%\mtlive-run-%RANDOM%%RANDOM%
%JAVA% --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR -Xmx1g -XX:+UseSerialGC %MTLIVE_JAVA_OPTIONS% "-Dmtlive.command=%~f0" "-Dosgi.configuration.area=%RUN%" "-Dosgi.sharedConfiguration.area=file:%~dp0configuration" -jar "%LAUNCHER%" -nosplash -application org.mtlive.console.mtlive -data @none %*
set STATUS=%ERRORLEVEL%
rmdir /s /q "%RUN%" 2>nul
exit /b %STATUS%
