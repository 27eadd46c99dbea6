// Generated from firmware/firmware.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateFirmware = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/firmware.json","type":"object","additionalProperties":false,"required":["id","title","source","oracle","image"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","patternErrorMessage":"must be lower-case letters, digits and single dashes"},"title":{"type":"string","minLength":1},"source":{"type":"object","discriminator":{"propertyName":"kind"},"required":["kind"],"oneOf":[{"type":"object","additionalProperties":false,"required":["kind","path"],"properties":{"kind":{"const":"folder","type":"string"},"path":{"type":"string","minLength":1}}},{"type":"object","additionalProperties":false,"required":["kind","pins"],"properties":{"kind":{"const":"pinned","type":"string"},"pins":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/pin"}},"leaveOut":{"type":"array","items":{"type":"string","minLength":1}}}}]},"project":{"type":"string","minLength":1},"oracle":{"type":"object","additionalProperties":false,"required":["header","language","scan","switchPatterns"],"properties":{"header":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$","patternErrorMessage":"must be a plain path: no quotes, brackets, backslashes or line breaks"},"language":{"type":"string","enum":["c","c++"]},"scan":{"type":"array","items":{"$ref":"#/definitions/path"}},"switchPatterns":{"type":"array","items":{"type":"string","minLength":1}},"lateDefinitions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["file","macro","reason"],"properties":{"file":{"$ref":"#/definitions/path"},"macro":{"$ref":"#/definitions/macro"},"reason":{"type":"string","minLength":1}}}},"listeners":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["file","code"],"anyOf":[{"required":["feature"]},{"required":["reason"]}],"properties":{"file":{"$ref":"#/definitions/path"},"code":{"type":"string","minLength":1},"feature":{"$ref":"#/definitions/feature"},"reason":{"type":"string","minLength":1}}}},"includes":{"type":"array","items":{"$ref":"#/definitions/path"}},"stubs":{"type":"array","items":{"$ref":"#/definitions/path"}},"defines":{"type":"array","items":{"$ref":"#/definitions/define"}},"wishDefines":{"type":"array","items":{"$ref":"#/definitions/define"}},"stockDefines":{"type":"array","items":{"$ref":"#/definitions/define"}},"stockBoards":{"type":"array","items":{"type":"string","minLength":1}},"chipDefines":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/definitions/define"}}}}},"image":{"type":"string","enum":["elf","platform"]},"generate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["template","to"],"properties":{"template":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}}}},"settings":{"type":"array","items":{"$ref":"#/definitions/setting"}},"fields":{"type":"array","items":{"$ref":"#/definitions/field"}},"credentials":{"type":"array","items":{"$ref":"#/definitions/credential"}},"settingsAreas":{"type":"array","items":{"$ref":"#/definitions/settingsArea"}},"tls":{"type":"object","additionalProperties":false,"properties":{"fingerprint":{"$ref":"#/definitions/features"},"ca":{"$ref":"#/definitions/features"}}},"bootLog":{"type":"object","additionalProperties":false,"required":["baudRate"],"properties":{"baudRate":{"type":"integer","minimum":300},"identity":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}}}},"secondControl":{"anyOf":[{"type":"boolean"},{"$ref":"#/definitions/features"}]},"stockImageSize":{"type":"integer","minimum":1},"limits":{"type":"array","items":{"type":"string","minLength":1}}},"definitions":{"macro":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be a macro name: letters, digits and underscores"},"path":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$","patternErrorMessage":"must be a plain path: no quotes, brackets, backslashes or line breaks"},"define":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$","patternErrorMessage":"must be NAME or NAME=VALUE"},"feature":{"type":"string","minLength":1},"features":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/feature"}},"flashSize":{"type":"string","enum":["512KB","1MB","2MB","4MB","8MB","16MB"]},"pin":{"type":"object","additionalProperties":false,"required":["id","repository","commit","digest"],"properties":{"id":{"type":"string","minLength":1},"repository":{"type":"string","pattern":"^https://","patternErrorMessage":"must start with https://"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}$","patternErrorMessage":"must be 40 lower-case hexadecimal digits"},"digest":{"type":"string","pattern":"^[0-9a-f]{64}$","patternErrorMessage":"must be 64 lower-case hexadecimal digits"}}},"setting":{"type":"object","additionalProperties":false,"required":["from","macro","type"],"properties":{"from":{"type":"string","enum":["wifi.ssid","mqtt.host","mqtt.port","ntp.host"]},"macro":{"$ref":"#/definitions/macro"},"type":{"type":"string","enum":["string","integer"]},"maxSize":{"type":"integer","minimum":1,"maximum":65536},"feature":{"$ref":"#/definitions/feature"}}},"field":{"type":"object","additionalProperties":false,"required":["id","macro","size","alphabet"],"properties":{"id":{"type":"string","enum":["wifi.ssid","wifi.password","mqtt.host","mqtt.fingerprint","ntp.host","identity.mqttUser","identity.mqttPassword","identity.adminPassword","identity.apPassword","identity.otaPassword","identity.hostname","identity.mqttClientId"]},"macro":{"$ref":"#/definitions/macro"},"size":{"type":"integer","minimum":1,"maximum":4096},"alphabet":{"type":"string","enum":["base64url","hex","readable","hostname","text"]},"encoding":{"type":"string","enum":["text","bytes","pairs"]},"padding":{"type":"string","enum":["exact","nul"]},"secret":{"type":"boolean"},"feature":{"$ref":"#/definitions/feature"}}},"credential":{"type":"object","additionalProperties":false,"required":["value","what","macro","source"],"properties":{"value":{"type":"string","minLength":1},"what":{"type":"string","minLength":1},"macro":{"$ref":"#/definitions/macro"},"source":{"type":"string","minLength":1}}},"settingsArea":{"type":"object","additionalProperties":false,"required":["flashSize","offset","size"],"properties":{"flashSize":{"$ref":"#/definitions/flashSize"},"offset":{"type":"integer","minimum":0,"multipleOf":4096},"size":{"type":"integer","minimum":4096,"multipleOf":4096}}}}};
const schema12 = {"type":"object","additionalProperties":false,"required":["id","repository","commit","digest"],"properties":{"id":{"type":"string","minLength":1},"repository":{"type":"string","pattern":"^https://","patternErrorMessage":"must start with https://"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}$","patternErrorMessage":"must be 40 lower-case hexadecimal digits"},"digest":{"type":"string","pattern":"^[0-9a-f]{64}$","patternErrorMessage":"must be 64 lower-case hexadecimal digits"}}};
const schema13 = {"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$","patternErrorMessage":"must be a plain path: no quotes, brackets, backslashes or line breaks"};
const schema15 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be a macro name: letters, digits and underscores"};
const schema17 = {"type":"string","minLength":1};
const schema20 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$","patternErrorMessage":"must be NAME or NAME=VALUE"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^https://", "u");
const pattern2 = new RegExp("^[0-9a-f]{40}$", "u");
const pattern3 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern4 = new RegExp("^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$", "u");
const pattern7 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern11 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$", "u");
const schema24 = {"type":"object","additionalProperties":false,"required":["from","macro","type"],"properties":{"from":{"type":"string","enum":["wifi.ssid","mqtt.host","mqtt.port","ntp.host"]},"macro":{"$ref":"#/definitions/macro"},"type":{"type":"string","enum":["string","integer"]},"maxSize":{"type":"integer","minimum":1,"maximum":65536},"feature":{"$ref":"#/definitions/feature"}}};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.macro === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "macro"},message:"must have required property '"+"macro"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.type === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "from") || (key0 === "macro")) || (key0 === "type")) || (key0 === "maxSize")) || (key0 === "feature"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.from.type,parentSchema:schema24.properties.from,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data0 === "wifi.ssid") || (data0 === "mqtt.host")) || (data0 === "mqtt.port")) || (data0 === "ntp.host"))){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema24.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.from.enum,parentSchema:schema24.properties.from,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.macro !== undefined){
let data1 = data.macro;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err6 = {instancePath:instancePath+"/macro",schemaPath:"#/definitions/macro/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/macro",schemaPath:"#/definitions/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.type.type,parentSchema:schema24.properties.type,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data2 === "string") || (data2 === "integer"))){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema24.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.type.enum,parentSchema:schema24.properties.type,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.maxSize !== undefined){
let data3 = data.maxSize;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err10 = {instancePath:instancePath+"/maxSize",schemaPath:"#/properties/maxSize/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema24.properties.maxSize.type,parentSchema:schema24.properties.maxSize,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65536 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/maxSize",schemaPath:"#/properties/maxSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65536},message:"must be <= 65536",schema:65536,parentSchema:schema24.properties.maxSize,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/maxSize",schemaPath:"#/properties/maxSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema24.properties.maxSize,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.feature !== undefined){
let data4 = data.feature;
if(typeof data4 === "string"){
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/feature",schemaPath:"#/definitions/feature/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/feature",schemaPath:"#/definitions/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","additionalProperties":false,"required":["id","macro","size","alphabet"],"properties":{"id":{"type":"string","enum":["wifi.ssid","wifi.password","mqtt.host","mqtt.fingerprint","ntp.host","identity.mqttUser","identity.mqttPassword","identity.adminPassword","identity.apPassword","identity.otaPassword","identity.hostname","identity.mqttClientId"]},"macro":{"$ref":"#/definitions/macro"},"size":{"type":"integer","minimum":1,"maximum":4096},"alphabet":{"type":"string","enum":["base64url","hex","readable","hostname","text"]},"encoding":{"type":"string","enum":["text","bytes","pairs"]},"padding":{"type":"string","enum":["exact","nul"]},"secret":{"type":"boolean"},"feature":{"$ref":"#/definitions/feature"}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.macro === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "macro"},message:"must have required property '"+"macro"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.size === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.alphabet === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "alphabet"},message:"must have required property '"+"alphabet"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "macro")) || (key0 === "size")) || (key0 === "alphabet")) || (key0 === "encoding")) || (key0 === "padding")) || (key0 === "secret")) || (key0 === "feature"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.id.type,parentSchema:schema27.properties.id,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((((((((((data0 === "wifi.ssid") || (data0 === "wifi.password")) || (data0 === "mqtt.host")) || (data0 === "mqtt.fingerprint")) || (data0 === "ntp.host")) || (data0 === "identity.mqttUser")) || (data0 === "identity.mqttPassword")) || (data0 === "identity.adminPassword")) || (data0 === "identity.apPassword")) || (data0 === "identity.otaPassword")) || (data0 === "identity.hostname")) || (data0 === "identity.mqttClientId"))){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/enum",keyword:"enum",params:{allowedValues: schema27.properties.id.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.id.enum,parentSchema:schema27.properties.id,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.macro !== undefined){
let data1 = data.macro;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err7 = {instancePath:instancePath+"/macro",schemaPath:"#/definitions/macro/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/macro",schemaPath:"#/definitions/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.size !== undefined){
let data2 = data.size;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.size.type,parentSchema:schema27.properties.size,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4096 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096",schema:4096,parentSchema:schema27.properties.size,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema27.properties.size,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.alphabet !== undefined){
let data3 = data.alphabet;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/alphabet",schemaPath:"#/properties/alphabet/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.alphabet.type,parentSchema:schema27.properties.alphabet,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((((data3 === "base64url") || (data3 === "hex")) || (data3 === "readable")) || (data3 === "hostname")) || (data3 === "text"))){
const err13 = {instancePath:instancePath+"/alphabet",schemaPath:"#/properties/alphabet/enum",keyword:"enum",params:{allowedValues: schema27.properties.alphabet.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.alphabet.enum,parentSchema:schema27.properties.alphabet,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.encoding !== undefined){
let data4 = data.encoding;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.encoding.type,parentSchema:schema27.properties.encoding,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data4 === "text") || (data4 === "bytes")) || (data4 === "pairs"))){
const err15 = {instancePath:instancePath+"/encoding",schemaPath:"#/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema27.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.encoding.enum,parentSchema:schema27.properties.encoding,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.padding !== undefined){
let data5 = data.padding;
if(typeof data5 !== "string"){
const err16 = {instancePath:instancePath+"/padding",schemaPath:"#/properties/padding/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.padding.type,parentSchema:schema27.properties.padding,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data5 === "exact") || (data5 === "nul"))){
const err17 = {instancePath:instancePath+"/padding",schemaPath:"#/properties/padding/enum",keyword:"enum",params:{allowedValues: schema27.properties.padding.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.padding.enum,parentSchema:schema27.properties.padding,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.secret !== undefined){
let data6 = data.secret;
if(typeof data6 !== "boolean"){
const err18 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema27.properties.secret.type,parentSchema:schema27.properties.secret,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.feature !== undefined){
let data7 = data.feature;
if(typeof data7 === "string"){
if(data7.length < 1){
const err19 = {instancePath:instancePath+"/feature",schemaPath:"#/definitions/feature/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/feature",schemaPath:"#/definitions/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","additionalProperties":false,"required":["value","what","macro","source"],"properties":{"value":{"type":"string","minLength":1},"what":{"type":"string","minLength":1},"macro":{"$ref":"#/definitions/macro"},"source":{"type":"string","minLength":1}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.what === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.macro === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "macro"},message:"must have required property '"+"macro"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "value") || (key0 === "what")) || (key0 === "macro")) || (key0 === "source"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if(typeof data0 === "string"){
if(data0.length < 1){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30.properties.value,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.value.type,parentSchema:schema30.properties.value,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.what !== undefined){
let data1 = data.what;
if(typeof data1 === "string"){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30.properties.what,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.what.type,parentSchema:schema30.properties.what,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.macro !== undefined){
let data2 = data.macro;
if(typeof data2 === "string"){
if(!pattern7.test(data2)){
const err9 = {instancePath:instancePath+"/macro",schemaPath:"#/definitions/macro/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/macro",schemaPath:"#/definitions/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(typeof data3 === "string"){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30.properties.source,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.source.type,parentSchema:schema30.properties.source,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

const schema32 = {"type":"object","additionalProperties":false,"required":["flashSize","offset","size"],"properties":{"flashSize":{"$ref":"#/definitions/flashSize"},"offset":{"type":"integer","minimum":0,"multipleOf":4096},"size":{"type":"integer","minimum":4096,"multipleOf":4096}}};
const schema33 = {"type":"string","enum":["512KB","1MB","2MB","4MB","8MB","16MB"]};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.flashSize === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "flashSize"},message:"must have required property '"+"flashSize"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.offset === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "offset"},message:"must have required property '"+"offset"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.size === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "flashSize") || (key0 === "offset")) || (key0 === "size"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.flashSize !== undefined){
let data0 = data.flashSize;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/flashSize",schemaPath:"#/definitions/flashSize/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((data0 === "512KB") || (data0 === "1MB")) || (data0 === "2MB")) || (data0 === "4MB")) || (data0 === "8MB")) || (data0 === "16MB"))){
const err5 = {instancePath:instancePath+"/flashSize",schemaPath:"#/definitions/flashSize/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.offset !== undefined){
let data1 = data.offset;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/offset",schemaPath:"#/properties/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.offset.type,parentSchema:schema32.properties.offset,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/offset",schemaPath:"#/properties/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.offset,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
let res0;
if((4096 === 0 || (res0 = data1/4096, res0 !== parseInt(res0)))){
const err8 = {instancePath:instancePath+"/offset",schemaPath:"#/properties/offset/multipleOf",keyword:"multipleOf",params:{multipleOf: 4096},message:"must be multiple of 4096",schema:4096,parentSchema:schema32.properties.offset,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.size !== undefined){
let data2 = data.size;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.size.type,parentSchema:schema32.properties.size,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 4096 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096},message:"must be >= 4096",schema:4096,parentSchema:schema32.properties.size,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
let res1;
if((4096 === 0 || (res1 = data2/4096, res1 !== parseInt(res1)))){
const err11 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/multipleOf",keyword:"multipleOf",params:{multipleOf: 4096},message:"must be multiple of 4096",schema:4096,parentSchema:schema32.properties.size,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"array","minItems":1,"items":{"$ref":"#/definitions/feature"}};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/feature/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/firmware.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.source === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.oracle === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "oracle"},message:"must have required property '"+"oracle"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.image === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"},message:"must have required property '"+"image"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema11.properties.id,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.id.type,parentSchema:schema11.properties.id,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.title,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.title.type,parentSchema:schema11.properties.title,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.source !== undefined){
let data2 = data.source;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err10 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema11.properties.source.required,parentSchema:schema11.properties.source,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const tag0 = data2.kind;
if(typeof tag0 == "string"){
if(tag0 === "folder"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err11 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema11.properties.source.oneOf[0].required,parentSchema:schema11.properties.source.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2.path === undefined){
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema11.properties.source.oneOf[0].required,parentSchema:schema11.properties.source.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "kind") || (key1 === "path"))){
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.source.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.kind !== undefined){
let data3 = data2.kind;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.source.oneOf[0].properties.kind.type,parentSchema:schema11.properties.source.oneOf[0].properties.kind,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("folder" !== data3){
const err15 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "folder"},message:"must be equal to constant",schema:"folder",parentSchema:schema11.properties.source.oneOf[0].properties.kind,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.path !== undefined){
let data4 = data2.path;
if(typeof data4 === "string"){
if(data4.length < 1){
const err16 = {instancePath:instancePath+"/source/path",schemaPath:"#/properties/source/oneOf/0/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.source.oneOf[0].properties.path,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/source/path",schemaPath:"#/properties/source/oneOf/0/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.source.oneOf[0].properties.path.type,parentSchema:schema11.properties.source.oneOf[0].properties.path,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.source.oneOf[0].type,parentSchema:schema11.properties.source.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else if(tag0 === "pinned"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
const err19 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema11.properties.source.oneOf[1].required,parentSchema:schema11.properties.source.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data2.pins === undefined){
const err20 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/required",keyword:"required",params:{missingProperty: "pins"},message:"must have required property '"+"pins"+"'",schema:schema11.properties.source.oneOf[1].required,parentSchema:schema11.properties.source.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data2){
if(!(((key2 === "kind") || (key2 === "pins")) || (key2 === "leaveOut"))){
const err21 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.source.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data2.kind !== undefined){
let data5 = data2.kind;
if(typeof data5 !== "string"){
const err22 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.source.oneOf[1].properties.kind.type,parentSchema:schema11.properties.source.oneOf[1].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if("pinned" !== data5){
const err23 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "pinned"},message:"must be equal to constant",schema:"pinned",parentSchema:schema11.properties.source.oneOf[1].properties.kind,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data2.pins !== undefined){
let data6 = data2.pins;
if(Array.isArray(data6)){
if(data6.length < 1){
const err24 = {instancePath:instancePath+"/source/pins",schemaPath:"#/properties/source/oneOf/1/properties/pins/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.source.oneOf[1].properties.pins,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.id === undefined){
const err25 = {instancePath:instancePath+"/source/pins/" + i0,schemaPath:"#/definitions/pin/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema12.required,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7.repository === undefined){
const err26 = {instancePath:instancePath+"/source/pins/" + i0,schemaPath:"#/definitions/pin/required",keyword:"required",params:{missingProperty: "repository"},message:"must have required property '"+"repository"+"'",schema:schema12.required,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7.commit === undefined){
const err27 = {instancePath:instancePath+"/source/pins/" + i0,schemaPath:"#/definitions/pin/required",keyword:"required",params:{missingProperty: "commit"},message:"must have required property '"+"commit"+"'",schema:schema12.required,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data7.digest === undefined){
const err28 = {instancePath:instancePath+"/source/pins/" + i0,schemaPath:"#/definitions/pin/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema12.required,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key3 in data7){
if(!((((key3 === "id") || (key3 === "repository")) || (key3 === "commit")) || (key3 === "digest"))){
const err29 = {instancePath:instancePath+"/source/pins/" + i0,schemaPath:"#/definitions/pin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data7.id !== undefined){
let data8 = data7.id;
if(typeof data8 === "string"){
if(data8.length < 1){
const err30 = {instancePath:instancePath+"/source/pins/" + i0+"/id",schemaPath:"#/definitions/pin/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.id,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/source/pins/" + i0+"/id",schemaPath:"#/definitions/pin/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.id.type,parentSchema:schema12.properties.id,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data7.repository !== undefined){
let data9 = data7.repository;
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
const err32 = {instancePath:instancePath+"/source/pins/" + i0+"/repository",schemaPath:"#/definitions/pin/properties/repository/pattern",keyword:"pattern",params:{pattern: "^https://"},message:"must match pattern \""+"^https://"+"\"",schema:"^https://",parentSchema:schema12.properties.repository,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/source/pins/" + i0+"/repository",schemaPath:"#/definitions/pin/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.repository.type,parentSchema:schema12.properties.repository,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data7.commit !== undefined){
let data10 = data7.commit;
if(typeof data10 === "string"){
if(!pattern2.test(data10)){
const err34 = {instancePath:instancePath+"/source/pins/" + i0+"/commit",schemaPath:"#/definitions/pin/properties/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},message:"must match pattern \""+"^[0-9a-f]{40}$"+"\"",schema:"^[0-9a-f]{40}$",parentSchema:schema12.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/source/pins/" + i0+"/commit",schemaPath:"#/definitions/pin/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.commit.type,parentSchema:schema12.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data7.digest !== undefined){
let data11 = data7.digest;
if(typeof data11 === "string"){
if(!pattern3.test(data11)){
const err36 = {instancePath:instancePath+"/source/pins/" + i0+"/digest",schemaPath:"#/definitions/pin/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema12.properties.digest,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/source/pins/" + i0+"/digest",schemaPath:"#/definitions/pin/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.digest.type,parentSchema:schema12.properties.digest,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/source/pins/" + i0,schemaPath:"#/definitions/pin/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data:data7};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/source/pins",schemaPath:"#/properties/source/oneOf/1/properties/pins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.source.oneOf[1].properties.pins.type,parentSchema:schema11.properties.source.oneOf[1].properties.pins,data:data6};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data2.leaveOut !== undefined){
let data12 = data2.leaveOut;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(data13.length < 1){
const err40 = {instancePath:instancePath+"/source/leaveOut/" + i1,schemaPath:"#/properties/source/oneOf/1/properties/leaveOut/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.source.oneOf[1].properties.leaveOut.items,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/source/leaveOut/" + i1,schemaPath:"#/properties/source/oneOf/1/properties/leaveOut/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.source.oneOf[1].properties.leaveOut.items.type,parentSchema:schema11.properties.source.oneOf[1].properties.leaveOut.items,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/source/leaveOut",schemaPath:"#/properties/source/oneOf/1/properties/leaveOut/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.source.oneOf[1].properties.leaveOut.type,parentSchema:schema11.properties.source.oneOf[1].properties.leaveOut,data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.source.oneOf[1].type,parentSchema:schema11.properties.source.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf",schema:schema11.properties.source.discriminator,parentSchema:schema11.properties.source,data:data2};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string",schema:schema11.properties.source.discriminator,parentSchema:schema11.properties.source,data:data2};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.source.type,parentSchema:schema11.properties.source,data:data2};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.project !== undefined){
let data14 = data.project;
if(typeof data14 === "string"){
if(data14.length < 1){
const err47 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.project,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.project.type,parentSchema:schema11.properties.project,data:data14};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.oracle !== undefined){
let data15 = data.oracle;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.header === undefined){
const err49 = {instancePath:instancePath+"/oracle",schemaPath:"#/properties/oracle/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'",schema:schema11.properties.oracle.required,parentSchema:schema11.properties.oracle,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data15.language === undefined){
const err50 = {instancePath:instancePath+"/oracle",schemaPath:"#/properties/oracle/required",keyword:"required",params:{missingProperty: "language"},message:"must have required property '"+"language"+"'",schema:schema11.properties.oracle.required,parentSchema:schema11.properties.oracle,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data15.scan === undefined){
const err51 = {instancePath:instancePath+"/oracle",schemaPath:"#/properties/oracle/required",keyword:"required",params:{missingProperty: "scan"},message:"must have required property '"+"scan"+"'",schema:schema11.properties.oracle.required,parentSchema:schema11.properties.oracle,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data15.switchPatterns === undefined){
const err52 = {instancePath:instancePath+"/oracle",schemaPath:"#/properties/oracle/required",keyword:"required",params:{missingProperty: "switchPatterns"},message:"must have required property '"+"switchPatterns"+"'",schema:schema11.properties.oracle.required,parentSchema:schema11.properties.oracle,data:data15};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key4 in data15){
if(!(func2.call(schema11.properties.oracle.properties, key4))){
const err53 = {instancePath:instancePath+"/oracle",schemaPath:"#/properties/oracle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.oracle,data:data15};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data15.header !== undefined){
let data16 = data15.header;
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
const err54 = {instancePath:instancePath+"/oracle/header",schemaPath:"#/properties/oracle/properties/header/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$",parentSchema:schema11.properties.oracle.properties.header,data:data16};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/oracle/header",schemaPath:"#/properties/oracle/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.properties.header.type,parentSchema:schema11.properties.oracle.properties.header,data:data16};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data15.language !== undefined){
let data17 = data15.language;
if(typeof data17 !== "string"){
const err56 = {instancePath:instancePath+"/oracle/language",schemaPath:"#/properties/oracle/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.properties.language.type,parentSchema:schema11.properties.oracle.properties.language,data:data17};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!((data17 === "c") || (data17 === "c++"))){
const err57 = {instancePath:instancePath+"/oracle/language",schemaPath:"#/properties/oracle/properties/language/enum",keyword:"enum",params:{allowedValues: schema11.properties.oracle.properties.language.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.oracle.properties.language.enum,parentSchema:schema11.properties.oracle.properties.language,data:data17};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data15.scan !== undefined){
let data18 = data15.scan;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(typeof data19 === "string"){
if(!pattern4.test(data19)){
const err58 = {instancePath:instancePath+"/oracle/scan/" + i2,schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$",parentSchema:schema13,data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/oracle/scan/" + i2,schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/oracle/scan",schemaPath:"#/properties/oracle/properties/scan/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.scan.type,parentSchema:schema11.properties.oracle.properties.scan,data:data18};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data15.switchPatterns !== undefined){
let data20 = data15.switchPatterns;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(typeof data21 === "string"){
if(data21.length < 1){
const err61 = {instancePath:instancePath+"/oracle/switchPatterns/" + i3,schemaPath:"#/properties/oracle/properties/switchPatterns/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.oracle.properties.switchPatterns.items,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/oracle/switchPatterns/" + i3,schemaPath:"#/properties/oracle/properties/switchPatterns/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.properties.switchPatterns.items.type,parentSchema:schema11.properties.oracle.properties.switchPatterns.items,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/oracle/switchPatterns",schemaPath:"#/properties/oracle/properties/switchPatterns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.switchPatterns.type,parentSchema:schema11.properties.oracle.properties.switchPatterns,data:data20};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data15.lateDefinitions !== undefined){
let data22 = data15.lateDefinitions;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.file === undefined){
const err64 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4,schemaPath:"#/properties/oracle/properties/lateDefinitions/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema11.properties.oracle.properties.lateDefinitions.items.required,parentSchema:schema11.properties.oracle.properties.lateDefinitions.items,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data23.macro === undefined){
const err65 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4,schemaPath:"#/properties/oracle/properties/lateDefinitions/items/required",keyword:"required",params:{missingProperty: "macro"},message:"must have required property '"+"macro"+"'",schema:schema11.properties.oracle.properties.lateDefinitions.items.required,parentSchema:schema11.properties.oracle.properties.lateDefinitions.items,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data23.reason === undefined){
const err66 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4,schemaPath:"#/properties/oracle/properties/lateDefinitions/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema11.properties.oracle.properties.lateDefinitions.items.required,parentSchema:schema11.properties.oracle.properties.lateDefinitions.items,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key5 in data23){
if(!(((key5 === "file") || (key5 === "macro")) || (key5 === "reason"))){
const err67 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4,schemaPath:"#/properties/oracle/properties/lateDefinitions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.oracle.properties.lateDefinitions.items,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data23.file !== undefined){
let data24 = data23.file;
if(typeof data24 === "string"){
if(!pattern4.test(data24)){
const err68 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4+"/file",schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$",parentSchema:schema13,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4+"/file",schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data23.macro !== undefined){
let data25 = data23.macro;
if(typeof data25 === "string"){
if(!pattern7.test(data25)){
const err70 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4+"/macro",schemaPath:"#/definitions/macro/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema15,data:data25};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4+"/macro",schemaPath:"#/definitions/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data23.reason !== undefined){
let data26 = data23.reason;
if(typeof data26 === "string"){
if(data26.length < 1){
const err72 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4+"/reason",schemaPath:"#/properties/oracle/properties/lateDefinitions/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.oracle.properties.lateDefinitions.items.properties.reason,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4+"/reason",schemaPath:"#/properties/oracle/properties/lateDefinitions/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.properties.lateDefinitions.items.properties.reason.type,parentSchema:schema11.properties.oracle.properties.lateDefinitions.items.properties.reason,data:data26};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/oracle/lateDefinitions/" + i4,schemaPath:"#/properties/oracle/properties/lateDefinitions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.oracle.properties.lateDefinitions.items.type,parentSchema:schema11.properties.oracle.properties.lateDefinitions.items,data:data23};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/oracle/lateDefinitions",schemaPath:"#/properties/oracle/properties/lateDefinitions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.lateDefinitions.type,parentSchema:schema11.properties.oracle.properties.lateDefinitions,data:data22};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data15.listeners !== undefined){
let data27 = data15.listeners;
if(Array.isArray(data27)){
const len5 = data27.length;
for(let i5=0; i5<len5; i5++){
let data28 = data27[i5];
const _errs74 = errors;
let valid25 = false;
const _errs75 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.feature === undefined){
const err76 = {instancePath:instancePath+"/oracle/listeners/" + i5,schemaPath:"#/properties/oracle/properties/listeners/items/anyOf/0/required",keyword:"required",params:{missingProperty: "feature"},message:"must have required property '"+"feature"+"'",schema:schema11.properties.oracle.properties.listeners.items.anyOf[0].required,parentSchema:schema11.properties.oracle.properties.listeners.items.anyOf[0],data:data28};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
var _valid0 = _errs75 === errors;
valid25 = valid25 || _valid0;
if(!valid25){
const _errs76 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.reason === undefined){
const err77 = {instancePath:instancePath+"/oracle/listeners/" + i5,schemaPath:"#/properties/oracle/properties/listeners/items/anyOf/1/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema11.properties.oracle.properties.listeners.items.anyOf[1].required,parentSchema:schema11.properties.oracle.properties.listeners.items.anyOf[1],data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var _valid0 = _errs76 === errors;
valid25 = valid25 || _valid0;
}
if(!valid25){
const err78 = {instancePath:instancePath+"/oracle/listeners/" + i5,schemaPath:"#/properties/oracle/properties/listeners/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema11.properties.oracle.properties.listeners.items.anyOf,parentSchema:schema11.properties.oracle.properties.listeners.items,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
else {
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.file === undefined){
const err79 = {instancePath:instancePath+"/oracle/listeners/" + i5,schemaPath:"#/properties/oracle/properties/listeners/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema11.properties.oracle.properties.listeners.items.required,parentSchema:schema11.properties.oracle.properties.listeners.items,data:data28};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data28.code === undefined){
const err80 = {instancePath:instancePath+"/oracle/listeners/" + i5,schemaPath:"#/properties/oracle/properties/listeners/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema11.properties.oracle.properties.listeners.items.required,parentSchema:schema11.properties.oracle.properties.listeners.items,data:data28};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key6 in data28){
if(!((((key6 === "file") || (key6 === "code")) || (key6 === "feature")) || (key6 === "reason"))){
const err81 = {instancePath:instancePath+"/oracle/listeners/" + i5,schemaPath:"#/properties/oracle/properties/listeners/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.oracle.properties.listeners.items,data:data28};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data28.file !== undefined){
let data29 = data28.file;
if(typeof data29 === "string"){
if(!pattern4.test(data29)){
const err82 = {instancePath:instancePath+"/oracle/listeners/" + i5+"/file",schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$",parentSchema:schema13,data:data29};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/oracle/listeners/" + i5+"/file",schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data29};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data28.code !== undefined){
let data30 = data28.code;
if(typeof data30 === "string"){
if(data30.length < 1){
const err84 = {instancePath:instancePath+"/oracle/listeners/" + i5+"/code",schemaPath:"#/properties/oracle/properties/listeners/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.oracle.properties.listeners.items.properties.code,data:data30};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/oracle/listeners/" + i5+"/code",schemaPath:"#/properties/oracle/properties/listeners/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.properties.listeners.items.properties.code.type,parentSchema:schema11.properties.oracle.properties.listeners.items.properties.code,data:data30};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data28.feature !== undefined){
let data31 = data28.feature;
if(typeof data31 === "string"){
if(data31.length < 1){
const err86 = {instancePath:instancePath+"/oracle/listeners/" + i5+"/feature",schemaPath:"#/definitions/feature/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17,data:data31};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/oracle/listeners/" + i5+"/feature",schemaPath:"#/definitions/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data31};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data28.reason !== undefined){
let data32 = data28.reason;
if(typeof data32 === "string"){
if(data32.length < 1){
const err88 = {instancePath:instancePath+"/oracle/listeners/" + i5+"/reason",schemaPath:"#/properties/oracle/properties/listeners/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.oracle.properties.listeners.items.properties.reason,data:data32};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/oracle/listeners/" + i5+"/reason",schemaPath:"#/properties/oracle/properties/listeners/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.properties.listeners.items.properties.reason.type,parentSchema:schema11.properties.oracle.properties.listeners.items.properties.reason,data:data32};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/oracle/listeners/" + i5,schemaPath:"#/properties/oracle/properties/listeners/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.oracle.properties.listeners.items.type,parentSchema:schema11.properties.oracle.properties.listeners.items,data:data28};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/oracle/listeners",schemaPath:"#/properties/oracle/properties/listeners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.listeners.type,parentSchema:schema11.properties.oracle.properties.listeners,data:data27};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data15.includes !== undefined){
let data33 = data15.includes;
if(Array.isArray(data33)){
const len6 = data33.length;
for(let i6=0; i6<len6; i6++){
let data34 = data33[i6];
if(typeof data34 === "string"){
if(!pattern4.test(data34)){
const err92 = {instancePath:instancePath+"/oracle/includes/" + i6,schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$",parentSchema:schema13,data:data34};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/oracle/includes/" + i6,schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data34};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/oracle/includes",schemaPath:"#/properties/oracle/properties/includes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.includes.type,parentSchema:schema11.properties.oracle.properties.includes,data:data33};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data15.stubs !== undefined){
let data35 = data15.stubs;
if(Array.isArray(data35)){
const len7 = data35.length;
for(let i7=0; i7<len7; i7++){
let data36 = data35[i7];
if(typeof data36 === "string"){
if(!pattern4.test(data36)){
const err95 = {instancePath:instancePath+"/oracle/stubs/" + i7,schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f\"\\\\<>]+$",parentSchema:schema13,data:data36};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/oracle/stubs/" + i7,schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data36};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/oracle/stubs",schemaPath:"#/properties/oracle/properties/stubs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.stubs.type,parentSchema:schema11.properties.oracle.properties.stubs,data:data35};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data15.defines !== undefined){
let data37 = data15.defines;
if(Array.isArray(data37)){
const len8 = data37.length;
for(let i8=0; i8<len8; i8++){
let data38 = data37[i8];
if(typeof data38 === "string"){
if(!pattern11.test(data38)){
const err98 = {instancePath:instancePath+"/oracle/defines/" + i8,schemaPath:"#/definitions/define/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$",parentSchema:schema20,data:data38};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/oracle/defines/" + i8,schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data:data38};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/oracle/defines",schemaPath:"#/properties/oracle/properties/defines/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.defines.type,parentSchema:schema11.properties.oracle.properties.defines,data:data37};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data15.wishDefines !== undefined){
let data39 = data15.wishDefines;
if(Array.isArray(data39)){
const len9 = data39.length;
for(let i9=0; i9<len9; i9++){
let data40 = data39[i9];
if(typeof data40 === "string"){
if(!pattern11.test(data40)){
const err101 = {instancePath:instancePath+"/oracle/wishDefines/" + i9,schemaPath:"#/definitions/define/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$",parentSchema:schema20,data:data40};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/oracle/wishDefines/" + i9,schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data:data40};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/oracle/wishDefines",schemaPath:"#/properties/oracle/properties/wishDefines/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.wishDefines.type,parentSchema:schema11.properties.oracle.properties.wishDefines,data:data39};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data15.stockDefines !== undefined){
let data41 = data15.stockDefines;
if(Array.isArray(data41)){
const len10 = data41.length;
for(let i10=0; i10<len10; i10++){
let data42 = data41[i10];
if(typeof data42 === "string"){
if(!pattern11.test(data42)){
const err104 = {instancePath:instancePath+"/oracle/stockDefines/" + i10,schemaPath:"#/definitions/define/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$",parentSchema:schema20,data:data42};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/oracle/stockDefines/" + i10,schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data:data42};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/oracle/stockDefines",schemaPath:"#/properties/oracle/properties/stockDefines/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.stockDefines.type,parentSchema:schema11.properties.oracle.properties.stockDefines,data:data41};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data15.stockBoards !== undefined){
let data43 = data15.stockBoards;
if(Array.isArray(data43)){
const len11 = data43.length;
for(let i11=0; i11<len11; i11++){
let data44 = data43[i11];
if(typeof data44 === "string"){
if(data44.length < 1){
const err107 = {instancePath:instancePath+"/oracle/stockBoards/" + i11,schemaPath:"#/properties/oracle/properties/stockBoards/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.oracle.properties.stockBoards.items,data:data44};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/oracle/stockBoards/" + i11,schemaPath:"#/properties/oracle/properties/stockBoards/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.oracle.properties.stockBoards.items.type,parentSchema:schema11.properties.oracle.properties.stockBoards.items,data:data44};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/oracle/stockBoards",schemaPath:"#/properties/oracle/properties/stockBoards/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.stockBoards.type,parentSchema:schema11.properties.oracle.properties.stockBoards,data:data43};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data15.chipDefines !== undefined){
let data45 = data15.chipDefines;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key7 in data45){
let data46 = data45[key7];
if(Array.isArray(data46)){
const len12 = data46.length;
for(let i12=0; i12<len12; i12++){
let data47 = data46[i12];
if(typeof data47 === "string"){
if(!pattern11.test(data47)){
const err110 = {instancePath:instancePath+"/oracle/chipDefines/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/definitions/define/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$",parentSchema:schema20,data:data47};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/oracle/chipDefines/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data:data47};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/oracle/chipDefines/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/oracle/properties/chipDefines/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.oracle.properties.chipDefines.additionalProperties.type,parentSchema:schema11.properties.oracle.properties.chipDefines.additionalProperties,data:data46};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/oracle/chipDefines",schemaPath:"#/properties/oracle/properties/chipDefines/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.oracle.properties.chipDefines.type,parentSchema:schema11.properties.oracle.properties.chipDefines,data:data45};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/oracle",schemaPath:"#/properties/oracle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.oracle.type,parentSchema:schema11.properties.oracle,data:data15};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data.image !== undefined){
let data48 = data.image;
if(typeof data48 !== "string"){
const err115 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.image.type,parentSchema:schema11.properties.image,data:data48};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(!((data48 === "elf") || (data48 === "platform"))){
const err116 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/enum",keyword:"enum",params:{allowedValues: schema11.properties.image.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.image.enum,parentSchema:schema11.properties.image,data:data48};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.generate !== undefined){
let data49 = data.generate;
if(Array.isArray(data49)){
const len13 = data49.length;
for(let i13=0; i13<len13; i13++){
let data50 = data49[i13];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.template === undefined){
const err117 = {instancePath:instancePath+"/generate/" + i13,schemaPath:"#/properties/generate/items/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema11.properties.generate.items.required,parentSchema:schema11.properties.generate.items,data:data50};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data50.to === undefined){
const err118 = {instancePath:instancePath+"/generate/" + i13,schemaPath:"#/properties/generate/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema11.properties.generate.items.required,parentSchema:schema11.properties.generate.items,data:data50};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key8 in data50){
if(!((key8 === "template") || (key8 === "to"))){
const err119 = {instancePath:instancePath+"/generate/" + i13,schemaPath:"#/properties/generate/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.generate.items,data:data50};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data50.template !== undefined){
let data51 = data50.template;
if(typeof data51 === "string"){
if(data51.length < 1){
const err120 = {instancePath:instancePath+"/generate/" + i13+"/template",schemaPath:"#/properties/generate/items/properties/template/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.generate.items.properties.template,data:data51};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/generate/" + i13+"/template",schemaPath:"#/properties/generate/items/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.generate.items.properties.template.type,parentSchema:schema11.properties.generate.items.properties.template,data:data51};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data50.to !== undefined){
let data52 = data50.to;
if(typeof data52 === "string"){
if(data52.length < 1){
const err122 = {instancePath:instancePath+"/generate/" + i13+"/to",schemaPath:"#/properties/generate/items/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.generate.items.properties.to,data:data52};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/generate/" + i13+"/to",schemaPath:"#/properties/generate/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.generate.items.properties.to.type,parentSchema:schema11.properties.generate.items.properties.to,data:data52};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/generate/" + i13,schemaPath:"#/properties/generate/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.generate.items.type,parentSchema:schema11.properties.generate.items,data:data50};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/generate",schemaPath:"#/properties/generate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.generate.type,parentSchema:schema11.properties.generate,data:data49};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.settings !== undefined){
let data53 = data.settings;
if(Array.isArray(data53)){
const len14 = data53.length;
for(let i14=0; i14<len14; i14++){
if(!(validate11(data53[i14], {instancePath:instancePath+"/settings/" + i14,parentData:data53,parentDataProperty:i14,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err126 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.settings.type,parentSchema:schema11.properties.settings,data:data53};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.fields !== undefined){
let data55 = data.fields;
if(Array.isArray(data55)){
const len15 = data55.length;
for(let i15=0; i15<len15; i15++){
if(!(validate13(data55[i15], {instancePath:instancePath+"/fields/" + i15,parentData:data55,parentDataProperty:i15,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
}
else {
const err127 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.fields.type,parentSchema:schema11.properties.fields,data:data55};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data.credentials !== undefined){
let data57 = data.credentials;
if(Array.isArray(data57)){
const len16 = data57.length;
for(let i16=0; i16<len16; i16++){
if(!(validate15(data57[i16], {instancePath:instancePath+"/credentials/" + i16,parentData:data57,parentDataProperty:i16,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err128 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.credentials.type,parentSchema:schema11.properties.credentials,data:data57};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data.settingsAreas !== undefined){
let data59 = data.settingsAreas;
if(Array.isArray(data59)){
const len17 = data59.length;
for(let i17=0; i17<len17; i17++){
if(!(validate17(data59[i17], {instancePath:instancePath+"/settingsAreas/" + i17,parentData:data59,parentDataProperty:i17,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err129 = {instancePath:instancePath+"/settingsAreas",schemaPath:"#/properties/settingsAreas/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.settingsAreas.type,parentSchema:schema11.properties.settingsAreas,data:data59};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data.tls !== undefined){
let data61 = data.tls;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key9 in data61){
if(!((key9 === "fingerprint") || (key9 === "ca"))){
const err130 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.tls,data:data61};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data61.fingerprint !== undefined){
if(!(validate19(data61.fingerprint, {instancePath:instancePath+"/tls/fingerprint",parentData:data61,parentDataProperty:"fingerprint",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
if(data61.ca !== undefined){
if(!(validate19(data61.ca, {instancePath:instancePath+"/tls/ca",parentData:data61,parentDataProperty:"ca",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err131 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.tls.type,parentSchema:schema11.properties.tls,data:data61};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.bootLog !== undefined){
let data64 = data.bootLog;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.baudRate === undefined){
const err132 = {instancePath:instancePath+"/bootLog",schemaPath:"#/properties/bootLog/required",keyword:"required",params:{missingProperty: "baudRate"},message:"must have required property '"+"baudRate"+"'",schema:schema11.properties.bootLog.required,parentSchema:schema11.properties.bootLog,data:data64};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
for(const key10 in data64){
if(!((key10 === "baudRate") || (key10 === "identity"))){
const err133 = {instancePath:instancePath+"/bootLog",schemaPath:"#/properties/bootLog/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.bootLog,data:data64};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data64.baudRate !== undefined){
let data65 = data64.baudRate;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err134 = {instancePath:instancePath+"/bootLog/baudRate",schemaPath:"#/properties/bootLog/properties/baudRate/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.bootLog.properties.baudRate.type,parentSchema:schema11.properties.bootLog.properties.baudRate,data:data65};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 300 || isNaN(data65)){
const err135 = {instancePath:instancePath+"/bootLog/baudRate",schemaPath:"#/properties/bootLog/properties/baudRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 300},message:"must be >= 300",schema:300,parentSchema:schema11.properties.bootLog.properties.baudRate,data:data65};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
if(data64.identity !== undefined){
let data66 = data64.identity;
if(Array.isArray(data66)){
if(data66.length < 1){
const err136 = {instancePath:instancePath+"/bootLog/identity",schemaPath:"#/properties/bootLog/properties/identity/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.bootLog.properties.identity,data:data66};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
const len18 = data66.length;
for(let i18=0; i18<len18; i18++){
let data67 = data66[i18];
if(typeof data67 === "string"){
if(data67.length < 1){
const err137 = {instancePath:instancePath+"/bootLog/identity/" + i18,schemaPath:"#/properties/bootLog/properties/identity/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.bootLog.properties.identity.items,data:data67};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/bootLog/identity/" + i18,schemaPath:"#/properties/bootLog/properties/identity/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.bootLog.properties.identity.items.type,parentSchema:schema11.properties.bootLog.properties.identity.items,data:data67};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
let i19 = data66.length;
let j0;
if(i19 > 1){
const indices0 = {};
for(;i19--;){
let item0 = data66[i19];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err139 = {instancePath:instancePath+"/bootLog/identity",schemaPath:"#/properties/bootLog/properties/identity/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i19+" are identical)",schema:true,parentSchema:schema11.properties.bootLog.properties.identity,data:data66};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
break;
}
indices0[item0] = i19;
}
}
}
else {
const err140 = {instancePath:instancePath+"/bootLog/identity",schemaPath:"#/properties/bootLog/properties/identity/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.bootLog.properties.identity.type,parentSchema:schema11.properties.bootLog.properties.identity,data:data66};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath:instancePath+"/bootLog",schemaPath:"#/properties/bootLog/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.bootLog.type,parentSchema:schema11.properties.bootLog,data:data64};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.secondControl !== undefined){
let data68 = data.secondControl;
const _errs163 = errors;
let valid66 = false;
const _errs164 = errors;
if(typeof data68 !== "boolean"){
const err142 = {instancePath:instancePath+"/secondControl",schemaPath:"#/properties/secondControl/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.secondControl.anyOf[0].type,parentSchema:schema11.properties.secondControl.anyOf[0],data:data68};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var _valid1 = _errs164 === errors;
valid66 = valid66 || _valid1;
if(!valid66){
const _errs166 = errors;
if(!(validate19(data68, {instancePath:instancePath+"/secondControl",parentData:data,parentDataProperty:"secondControl",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var _valid1 = _errs166 === errors;
valid66 = valid66 || _valid1;
}
if(!valid66){
const err143 = {instancePath:instancePath+"/secondControl",schemaPath:"#/properties/secondControl/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema11.properties.secondControl.anyOf,parentSchema:schema11.properties.secondControl,data:data68};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
else {
errors = _errs163;
if(vErrors !== null){
if(_errs163){
vErrors.length = _errs163;
}
else {
vErrors = null;
}
}
}
}
if(data.stockImageSize !== undefined){
let data69 = data.stockImageSize;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err144 = {instancePath:instancePath+"/stockImageSize",schemaPath:"#/properties/stockImageSize/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.stockImageSize.type,parentSchema:schema11.properties.stockImageSize,data:data69};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 1 || isNaN(data69)){
const err145 = {instancePath:instancePath+"/stockImageSize",schemaPath:"#/properties/stockImageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.stockImageSize,data:data69};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
if(data.limits !== undefined){
let data70 = data.limits;
if(Array.isArray(data70)){
const len19 = data70.length;
for(let i20=0; i20<len19; i20++){
let data71 = data70[i20];
if(typeof data71 === "string"){
if(data71.length < 1){
const err146 = {instancePath:instancePath+"/limits/" + i20,schemaPath:"#/properties/limits/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.limits.items,data:data71};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/limits/" + i20,schemaPath:"#/properties/limits/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.limits.items.type,parentSchema:schema11.properties.limits.items,data:data71};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.limits.type,parentSchema:schema11.properties.limits,data:data70};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
