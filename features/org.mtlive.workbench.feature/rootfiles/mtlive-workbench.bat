@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Opens MTLive's window; with a FILE it only watches that file. Needs Java 25 (JAVA_HOME, else the java on the PATH).
rem A second window at the same time needs a folder of its own for its settings: set MTLIVE_WORKSPACE to one.
setlocal
set JAVA=java
if not "%JAVA_HOME%"=="" set JAVA="%JAVA_HOME%\bin\java"
for %%J in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%J
if "%MTLIVE_WORKSPACE%"=="" set MTLIVE_WORKSPACE=%USERPROFILE%\.mtlive\window-1
%JAVA% --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR -Xmx2g -XX:+UseSerialGC %MTLIVE_JAVA_OPTIONS% "-Dmtlive.command=%~dp0mtlive.bat" "-Dosgi.configuration.area=%MTLIVE_WORKSPACE%\configuration" "-Dosgi.sharedConfiguration.area=file:%~dp0configuration" -jar "%LAUNCHER%" -nosplash -data "%MTLIVE_WORKSPACE%\workspace" %*
exit /b %ERRORLEVEL%
