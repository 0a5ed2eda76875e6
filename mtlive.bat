@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Runs the built product on Windows; building and testing is done by the script mtlive on Linux or macOS.
setlocal
set PRODUCT=%~dp0product\target\products\mtlive\win32\win32\x86_64\mtlive
if not exist "%PRODUCT%\mtlive.bat" (
  echo mtlive: no product for Windows in %PRODUCT%. This version builds the product for Linux; the HDF5 library for Windows is built as a fragment. 1>&2
  exit /b 1
)
call "%PRODUCT%\mtlive.bat" %*
exit /b %ERRORLEVEL%
