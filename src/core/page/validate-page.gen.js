// Generated from src/core/page/page.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validatePage = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/page.json","type":"object","required":["harden","version","bundles","profiles","devices","vault"],"additionalProperties":false,"properties":{"harden":{"const":"page"},"version":{"const":1},"bundles":{"type":"array","maxItems":100,"items":{"type":"object","required":["folder","evidence"],"additionalProperties":false,"properties":{"folder":{"type":"string","pattern":"^bundles/[a-z0-9]+(-[a-z0-9]+)*$"},"evidence":{"type":"string","pattern":"^[0-9a-f]{64}$"}}}},"profiles":{"type":"array","items":{"type":"object","required":["file","bundle","ssid","values","pins","dark"],"additionalProperties":false,"properties":{"file":{"type":"string"},"bundle":{"type":"integer","minimum":0},"ssid":{"type":["string","null"]},"values":{"type":"array","items":{"type":"object","required":["path","kind"],"additionalProperties":false,"properties":{"path":{"type":"string"},"kind":{"enum":["per-device","vault","literal","withheld"]},"text":{"type":"string"}}}},"pins":{"type":"array","items":{"type":"object","required":["field","digits"],"additionalProperties":false,"properties":{"field":{"type":"string"},"digits":{"type":"string","pattern":"^[0-9a-f]+$"}}}},"dark":{"type":["string","null"],"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}},"devices":{"type":"array","maxItems":100000,"items":{"type":"object","required":["id","profile","mac","room"],"additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"profile":{"type":"integer","minimum":0},"mac":{"type":["string","null"],"pattern":"^([0-9a-f]{2}:){5}[0-9a-f]{2}$"},"room":{"type":["string","null"]}}}},"vault":{"type":["string","null"],"pattern":"^[a-z0-9.-]+$"}}};
const pattern0 = new RegExp("^bundles/[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern2 = new RegExp("^[0-9a-f]+$", "u");
const pattern3 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern4 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern5 = new RegExp("^([0-9a-f]{2}:){5}[0-9a-f]{2}$", "u");
const pattern6 = new RegExp("^[a-z0-9.-]+$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/page.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.harden === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "harden"},message:"must have required property '"+"harden"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.bundles === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bundles"},message:"must have required property '"+"bundles"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.profiles === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profiles"},message:"must have required property '"+"profiles"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.devices === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "devices"},message:"must have required property '"+"devices"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.vault === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vault"},message:"must have required property '"+"vault"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "harden") || (key0 === "version")) || (key0 === "bundles")) || (key0 === "profiles")) || (key0 === "devices")) || (key0 === "vault"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.harden !== undefined){
let data0 = data.harden;
if("page" !== data0){
const err7 = {instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/const",keyword:"const",params:{allowedValue: "page"},message:"must be equal to constant",schema:"page",parentSchema:schema11.properties.harden,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(1 !== data1){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema11.properties.version,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.bundles !== undefined){
let data2 = data.bundles;
if(Array.isArray(data2)){
if(data2.length > 100){
const err9 = {instancePath:instancePath+"/bundles",schemaPath:"#/properties/bundles/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema11.properties.bundles,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.folder === undefined){
const err10 = {instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/required",keyword:"required",params:{missingProperty: "folder"},message:"must have required property '"+"folder"+"'",schema:schema11.properties.bundles.items.required,parentSchema:schema11.properties.bundles.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.evidence === undefined){
const err11 = {instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/required",keyword:"required",params:{missingProperty: "evidence"},message:"must have required property '"+"evidence"+"'",schema:schema11.properties.bundles.items.required,parentSchema:schema11.properties.bundles.items,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "folder") || (key1 === "evidence"))){
const err12 = {instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.bundles.items,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.folder !== undefined){
let data4 = data3.folder;
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err13 = {instancePath:instancePath+"/bundles/" + i0+"/folder",schemaPath:"#/properties/bundles/items/properties/folder/pattern",keyword:"pattern",params:{pattern: "^bundles/[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^bundles/[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^bundles/[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema11.properties.bundles.items.properties.folder,data:data4};
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
const err14 = {instancePath:instancePath+"/bundles/" + i0+"/folder",schemaPath:"#/properties/bundles/items/properties/folder/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.bundles.items.properties.folder.type,parentSchema:schema11.properties.bundles.items.properties.folder,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.evidence !== undefined){
let data5 = data3.evidence;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err15 = {instancePath:instancePath+"/bundles/" + i0+"/evidence",schemaPath:"#/properties/bundles/items/properties/evidence/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema11.properties.bundles.items.properties.evidence,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/bundles/" + i0+"/evidence",schemaPath:"#/properties/bundles/items/properties/evidence/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.bundles.items.properties.evidence.type,parentSchema:schema11.properties.bundles.items.properties.evidence,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.bundles.items.type,parentSchema:schema11.properties.bundles.items,data:data3};
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
const err18 = {instancePath:instancePath+"/bundles",schemaPath:"#/properties/bundles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.bundles.type,parentSchema:schema11.properties.bundles,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.profiles !== undefined){
let data6 = data.profiles;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.file === undefined){
const err19 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema11.properties.profiles.items.required,parentSchema:schema11.properties.profiles.items,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7.bundle === undefined){
const err20 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/required",keyword:"required",params:{missingProperty: "bundle"},message:"must have required property '"+"bundle"+"'",schema:schema11.properties.profiles.items.required,parentSchema:schema11.properties.profiles.items,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.ssid === undefined){
const err21 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/required",keyword:"required",params:{missingProperty: "ssid"},message:"must have required property '"+"ssid"+"'",schema:schema11.properties.profiles.items.required,parentSchema:schema11.properties.profiles.items,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7.values === undefined){
const err22 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/required",keyword:"required",params:{missingProperty: "values"},message:"must have required property '"+"values"+"'",schema:schema11.properties.profiles.items.required,parentSchema:schema11.properties.profiles.items,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7.pins === undefined){
const err23 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/required",keyword:"required",params:{missingProperty: "pins"},message:"must have required property '"+"pins"+"'",schema:schema11.properties.profiles.items.required,parentSchema:schema11.properties.profiles.items,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7.dark === undefined){
const err24 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/required",keyword:"required",params:{missingProperty: "dark"},message:"must have required property '"+"dark"+"'",schema:schema11.properties.profiles.items.required,parentSchema:schema11.properties.profiles.items,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data7){
if(!((((((key2 === "file") || (key2 === "bundle")) || (key2 === "ssid")) || (key2 === "values")) || (key2 === "pins")) || (key2 === "dark"))){
const err25 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.profiles.items,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.file !== undefined){
let data8 = data7.file;
if(typeof data8 !== "string"){
const err26 = {instancePath:instancePath+"/profiles/" + i1+"/file",schemaPath:"#/properties/profiles/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.profiles.items.properties.file.type,parentSchema:schema11.properties.profiles.items.properties.file,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.bundle !== undefined){
let data9 = data7.bundle;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err27 = {instancePath:instancePath+"/profiles/" + i1+"/bundle",schemaPath:"#/properties/profiles/items/properties/bundle/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.profiles.items.properties.bundle.type,parentSchema:schema11.properties.profiles.items.properties.bundle,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err28 = {instancePath:instancePath+"/profiles/" + i1+"/bundle",schemaPath:"#/properties/profiles/items/properties/bundle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.profiles.items.properties.bundle,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data7.ssid !== undefined){
let data10 = data7.ssid;
if((typeof data10 !== "string") && (data10 !== null)){
const err29 = {instancePath:instancePath+"/profiles/" + i1+"/ssid",schemaPath:"#/properties/profiles/items/properties/ssid/type",keyword:"type",params:{type: schema11.properties.profiles.items.properties.ssid.type},message:"must be string,null",schema:schema11.properties.profiles.items.properties.ssid.type,parentSchema:schema11.properties.profiles.items.properties.ssid,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data7.values !== undefined){
let data11 = data7.values;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.path === undefined){
const err30 = {instancePath:instancePath+"/profiles/" + i1+"/values/" + i2,schemaPath:"#/properties/profiles/items/properties/values/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema11.properties.profiles.items.properties.values.items.required,parentSchema:schema11.properties.profiles.items.properties.values.items,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12.kind === undefined){
const err31 = {instancePath:instancePath+"/profiles/" + i1+"/values/" + i2,schemaPath:"#/properties/profiles/items/properties/values/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema11.properties.profiles.items.properties.values.items.required,parentSchema:schema11.properties.profiles.items.properties.values.items,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data12){
if(!(((key3 === "path") || (key3 === "kind")) || (key3 === "text"))){
const err32 = {instancePath:instancePath+"/profiles/" + i1+"/values/" + i2,schemaPath:"#/properties/profiles/items/properties/values/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.profiles.items.properties.values.items,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.path !== undefined){
let data13 = data12.path;
if(typeof data13 !== "string"){
const err33 = {instancePath:instancePath+"/profiles/" + i1+"/values/" + i2+"/path",schemaPath:"#/properties/profiles/items/properties/values/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.profiles.items.properties.values.items.properties.path.type,parentSchema:schema11.properties.profiles.items.properties.values.items.properties.path,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.kind !== undefined){
let data14 = data12.kind;
if(!((((data14 === "per-device") || (data14 === "vault")) || (data14 === "literal")) || (data14 === "withheld"))){
const err34 = {instancePath:instancePath+"/profiles/" + i1+"/values/" + i2+"/kind",schemaPath:"#/properties/profiles/items/properties/values/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.profiles.items.properties.values.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.profiles.items.properties.values.items.properties.kind.enum,parentSchema:schema11.properties.profiles.items.properties.values.items.properties.kind,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.text !== undefined){
let data15 = data12.text;
if(typeof data15 !== "string"){
const err35 = {instancePath:instancePath+"/profiles/" + i1+"/values/" + i2+"/text",schemaPath:"#/properties/profiles/items/properties/values/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.profiles.items.properties.values.items.properties.text.type,parentSchema:schema11.properties.profiles.items.properties.values.items.properties.text,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/profiles/" + i1+"/values/" + i2,schemaPath:"#/properties/profiles/items/properties/values/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.profiles.items.properties.values.items.type,parentSchema:schema11.properties.profiles.items.properties.values.items,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/profiles/" + i1+"/values",schemaPath:"#/properties/profiles/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.profiles.items.properties.values.type,parentSchema:schema11.properties.profiles.items.properties.values,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data7.pins !== undefined){
let data16 = data7.pins;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.field === undefined){
const err38 = {instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3,schemaPath:"#/properties/profiles/items/properties/pins/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema11.properties.profiles.items.properties.pins.items.required,parentSchema:schema11.properties.profiles.items.properties.pins.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data17.digits === undefined){
const err39 = {instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3,schemaPath:"#/properties/profiles/items/properties/pins/items/required",keyword:"required",params:{missingProperty: "digits"},message:"must have required property '"+"digits"+"'",schema:schema11.properties.profiles.items.properties.pins.items.required,parentSchema:schema11.properties.profiles.items.properties.pins.items,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 in data17){
if(!((key4 === "field") || (key4 === "digits"))){
const err40 = {instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3,schemaPath:"#/properties/profiles/items/properties/pins/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.profiles.items.properties.pins.items,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.field !== undefined){
let data18 = data17.field;
if(typeof data18 !== "string"){
const err41 = {instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3+"/field",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.profiles.items.properties.pins.items.properties.field.type,parentSchema:schema11.properties.profiles.items.properties.pins.items.properties.field,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.digits !== undefined){
let data19 = data17.digits;
if(typeof data19 === "string"){
if(!pattern2.test(data19)){
const err42 = {instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3+"/digits",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/digits/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]+$"},message:"must match pattern \""+"^[0-9a-f]+$"+"\"",schema:"^[0-9a-f]+$",parentSchema:schema11.properties.profiles.items.properties.pins.items.properties.digits,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3+"/digits",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/digits/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.profiles.items.properties.pins.items.properties.digits.type,parentSchema:schema11.properties.profiles.items.properties.pins.items.properties.digits,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/profiles/" + i1+"/pins/" + i3,schemaPath:"#/properties/profiles/items/properties/pins/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.profiles.items.properties.pins.items.type,parentSchema:schema11.properties.profiles.items.properties.pins.items,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/profiles/" + i1+"/pins",schemaPath:"#/properties/profiles/items/properties/pins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.profiles.items.properties.pins.type,parentSchema:schema11.properties.profiles.items.properties.pins,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data7.dark !== undefined){
let data20 = data7.dark;
if((typeof data20 !== "string") && (data20 !== null)){
const err46 = {instancePath:instancePath+"/profiles/" + i1+"/dark",schemaPath:"#/properties/profiles/items/properties/dark/type",keyword:"type",params:{type: schema11.properties.profiles.items.properties.dark.type},message:"must be string,null",schema:schema11.properties.profiles.items.properties.dark.type,parentSchema:schema11.properties.profiles.items.properties.dark,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data20 === "string"){
if(!pattern3.test(data20)){
const err47 = {instancePath:instancePath+"/profiles/" + i1+"/dark",schemaPath:"#/properties/profiles/items/properties/dark/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema11.properties.profiles.items.properties.dark,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
}
else {
const err48 = {instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.profiles.items.type,parentSchema:schema11.properties.profiles.items,data:data7};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.profiles.type,parentSchema:schema11.properties.profiles,data:data6};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.devices !== undefined){
let data21 = data.devices;
if(Array.isArray(data21)){
if(data21.length > 100000){
const err50 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items",schema:100000,parentSchema:schema11.properties.devices,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.id === undefined){
const err51 = {instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.properties.devices.items.required,parentSchema:schema11.properties.devices.items,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data22.profile === undefined){
const err52 = {instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema11.properties.devices.items.required,parentSchema:schema11.properties.devices.items,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data22.mac === undefined){
const err53 = {instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "mac"},message:"must have required property '"+"mac"+"'",schema:schema11.properties.devices.items.required,parentSchema:schema11.properties.devices.items,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data22.room === undefined){
const err54 = {instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: "room"},message:"must have required property '"+"room"+"'",schema:schema11.properties.devices.items.required,parentSchema:schema11.properties.devices.items,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key5 in data22){
if(!((((key5 === "id") || (key5 === "profile")) || (key5 === "mac")) || (key5 === "room"))){
const err55 = {instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.devices.items,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.id !== undefined){
let data23 = data22.id;
if(typeof data23 === "string"){
if(!pattern4.test(data23)){
const err56 = {instancePath:instancePath+"/devices/" + i4+"/id",schemaPath:"#/properties/devices/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema11.properties.devices.items.properties.id,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/devices/" + i4+"/id",schemaPath:"#/properties/devices/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.devices.items.properties.id.type,parentSchema:schema11.properties.devices.items.properties.id,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data22.profile !== undefined){
let data24 = data22.profile;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err58 = {instancePath:instancePath+"/devices/" + i4+"/profile",schemaPath:"#/properties/devices/items/properties/profile/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.devices.items.properties.profile.type,parentSchema:schema11.properties.devices.items.properties.profile,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err59 = {instancePath:instancePath+"/devices/" + i4+"/profile",schemaPath:"#/properties/devices/items/properties/profile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.devices.items.properties.profile,data:data24};
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
if(data22.mac !== undefined){
let data25 = data22.mac;
if((typeof data25 !== "string") && (data25 !== null)){
const err60 = {instancePath:instancePath+"/devices/" + i4+"/mac",schemaPath:"#/properties/devices/items/properties/mac/type",keyword:"type",params:{type: schema11.properties.devices.items.properties.mac.type},message:"must be string,null",schema:schema11.properties.devices.items.properties.mac.type,parentSchema:schema11.properties.devices.items.properties.mac,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(typeof data25 === "string"){
if(!pattern5.test(data25)){
const err61 = {instancePath:instancePath+"/devices/" + i4+"/mac",schemaPath:"#/properties/devices/items/properties/mac/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{2}:){5}[0-9a-f]{2}$"},message:"must match pattern \""+"^([0-9a-f]{2}:){5}[0-9a-f]{2}$"+"\"",schema:"^([0-9a-f]{2}:){5}[0-9a-f]{2}$",parentSchema:schema11.properties.devices.items.properties.mac,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data22.room !== undefined){
let data26 = data22.room;
if((typeof data26 !== "string") && (data26 !== null)){
const err62 = {instancePath:instancePath+"/devices/" + i4+"/room",schemaPath:"#/properties/devices/items/properties/room/type",keyword:"type",params:{type: schema11.properties.devices.items.properties.room.type},message:"must be string,null",schema:schema11.properties.devices.items.properties.room.type,parentSchema:schema11.properties.devices.items.properties.room,data:data26};
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
const err63 = {instancePath:instancePath+"/devices/" + i4,schemaPath:"#/properties/devices/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.devices.items.type,parentSchema:schema11.properties.devices.items,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.devices.type,parentSchema:schema11.properties.devices,data:data21};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.vault !== undefined){
let data27 = data.vault;
if((typeof data27 !== "string") && (data27 !== null)){
const err65 = {instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/type",keyword:"type",params:{type: schema11.properties.vault.type},message:"must be string,null",schema:schema11.properties.vault.type,parentSchema:schema11.properties.vault,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(typeof data27 === "string"){
if(!pattern6.test(data27)){
const err66 = {instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9.-]+$"},message:"must match pattern \""+"^[a-z0-9.-]+$"+"\"",schema:"^[a-z0-9.-]+$",parentSchema:schema11.properties.vault,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
}
else {
const err67 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
