@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Runs the product for Windows, which the script mtlive builds on Linux or macOS: ./mtlive build all-platforms
setlocal
set PRODUCT=%~dp0product\target\products\mtlive\win32\win32\x86_64\mtlive
if not exist "%PRODUCT%\mtlive.bat" (
  echo mtlive: no product in %PRODUCT%. Build it on Linux or macOS with ./mtlive build all-platforms 1>&2
  exit /b 1
)
call "%PRODUCT%\mtlive.bat" %*
exit /b %ERRORLEVEL%
