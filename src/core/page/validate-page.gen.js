// Generated from src/core/page/page.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validatePage = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/page.json","type":"object","required":["harden","version","bundles","profiles","devices","vault"],"additionalProperties":false,"properties":{"harden":{"const":"page"},"version":{"const":1},"bundles":{"type":"array","maxItems":100,"items":{"type":"object","required":["folder","evidence"],"additionalProperties":false,"properties":{"folder":{"type":"string","pattern":"^bundles/[a-z0-9]+(-[a-z0-9]+)*$"},"evidence":{"type":"string","pattern":"^[0-9a-f]{64}$"}}}},"profiles":{"type":"array","items":{"type":"object","required":["file","bundle","texts","values","pins","dark"],"additionalProperties":false,"properties":{"file":{"type":"string"},"bundle":{"type":"integer","minimum":0},"texts":{"type":"array","items":{"type":"object","required":["path","text"],"additionalProperties":false,"properties":{"path":{"type":"string"},"text":{"type":"string"}}}},"values":{"type":"array","items":{"type":"object","required":["path","kind"],"additionalProperties":false,"properties":{"path":{"type":"string"},"kind":{"enum":["per-device","vault","literal","withheld"]},"text":{"type":"string"}}}},"pins":{"type":"array","items":{"type":"object","required":["field","digits"],"additionalProperties":false,"properties":{"field":{"type":"string"},"digits":{"type":"string","pattern":"^[0-9a-f]+$"}}}},"dark":{"type":["string","null"],"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}},"devices":{"type":"array","maxItems":100000,"items":{"type":"object","required":["id","profile","mac","room"],"additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"profile":{"type":"integer","minimum":0},"mac":{"type":["string","null"],"pattern":"^([0-9a-f]{2}:){5}[0-9a-f]{2}$"},"room":{"type":["string","null"]}}}},"vault":{"type":["string","null"],"pattern":"^[a-z0-9.-]+$"}}};
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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.harden === undefined) && (missing0 = "harden")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.bundles === undefined) && (missing0 = "bundles"))) || ((data.profiles === undefined) && (missing0 = "profiles"))) || ((data.devices === undefined) && (missing0 = "devices"))) || ((data.vault === undefined) && (missing0 = "vault"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "harden") || (key0 === "version")) || (key0 === "bundles")) || (key0 === "profiles")) || (key0 === "devices")) || (key0 === "vault"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.harden !== undefined){
const _errs2 = errors;
if("page" !== data.harden){
validate10.errors = [{instancePath:instancePath+"/harden",schemaPath:"#/properties/harden/const",keyword:"const",params:{allowedValue: "page"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs3 = errors;
if(1 !== data.version){
validate10.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bundles !== undefined){
let data2 = data.bundles;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
if(data2.length > 100){
validate10.errors = [{instancePath:instancePath+"/bundles",schemaPath:"#/properties/bundles/maxItems",keyword:"maxItems",params:{limit: 100}}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.folder === undefined) && (missing1 = "folder")) || ((data3.evidence === undefined) && (missing1 = "evidence"))){
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data3){
if(!((key1 === "folder") || (key1 === "evidence"))){
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs8 === errors){
if(data3.folder !== undefined){
let data4 = data3.folder;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0+"/folder",schemaPath:"#/properties/bundles/items/properties/folder/pattern",keyword:"pattern",params:{pattern: "^bundles/[a-z0-9]+(-[a-z0-9]+)*$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0+"/folder",schemaPath:"#/properties/bundles/items/properties/folder/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.evidence !== undefined){
let data5 = data3.evidence;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0+"/evidence",schemaPath:"#/properties/bundles/items/properties/evidence/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0+"/evidence",schemaPath:"#/properties/bundles/items/properties/evidence/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundles/" + i0,schemaPath:"#/properties/bundles/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/bundles",schemaPath:"#/properties/bundles/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.profiles !== undefined){
let data6 = data.profiles;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
var valid3 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs15 = errors;
if(errors === _errs15){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((((((data7.file === undefined) && (missing2 = "file")) || ((data7.bundle === undefined) && (missing2 = "bundle"))) || ((data7.texts === undefined) && (missing2 = "texts"))) || ((data7.values === undefined) && (missing2 = "values"))) || ((data7.pins === undefined) && (missing2 = "pins"))) || ((data7.dark === undefined) && (missing2 = "dark"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data7){
if(!((((((key2 === "file") || (key2 === "bundle")) || (key2 === "texts")) || (key2 === "values")) || (key2 === "pins")) || (key2 === "dark"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs17 === errors){
if(data7.file !== undefined){
const _errs18 = errors;
if(typeof data7.file !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/file",schemaPath:"#/properties/profiles/items/properties/file/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.bundle !== undefined){
let data9 = data7.bundle;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/bundle",schemaPath:"#/properties/profiles/items/properties/bundle/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/bundle",schemaPath:"#/properties/profiles/items/properties/bundle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.texts !== undefined){
let data10 = data7.texts;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data10)){
var valid5 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
const _errs24 = errors;
if(errors === _errs24){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if(((data11.path === undefined) && (missing3 = "path")) || ((data11.text === undefined) && (missing3 = "text"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/texts/" + i2,schemaPath:"#/properties/profiles/items/properties/texts/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs26 = errors;
for(const key3 in data11){
if(!((key3 === "path") || (key3 === "text"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/texts/" + i2,schemaPath:"#/properties/profiles/items/properties/texts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs26 === errors){
if(data11.path !== undefined){
const _errs27 = errors;
if(typeof data11.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/texts/" + i2+"/path",schemaPath:"#/properties/profiles/items/properties/texts/items/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.text !== undefined){
const _errs29 = errors;
if(typeof data11.text !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/texts/" + i2+"/text",schemaPath:"#/properties/profiles/items/properties/texts/items/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/texts/" + i2,schemaPath:"#/properties/profiles/items/properties/texts/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs24 === errors;
if(!valid5){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/texts",schemaPath:"#/properties/profiles/items/properties/texts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.values !== undefined){
let data14 = data7.values;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data14)){
var valid7 = true;
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
const _errs33 = errors;
if(errors === _errs33){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing4;
if(((data15.path === undefined) && (missing4 = "path")) || ((data15.kind === undefined) && (missing4 = "kind"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i3,schemaPath:"#/properties/profiles/items/properties/values/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs35 = errors;
for(const key4 in data15){
if(!(((key4 === "path") || (key4 === "kind")) || (key4 === "text"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i3,schemaPath:"#/properties/profiles/items/properties/values/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data15.path !== undefined){
const _errs36 = errors;
if(typeof data15.path !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i3+"/path",schemaPath:"#/properties/profiles/items/properties/values/items/properties/path/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs36 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data15.kind !== undefined){
let data17 = data15.kind;
const _errs38 = errors;
if(!((((data17 === "per-device") || (data17 === "vault")) || (data17 === "literal")) || (data17 === "withheld"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i3+"/kind",schemaPath:"#/properties/profiles/items/properties/values/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.profiles.items.properties.values.items.properties.kind.enum}}];
return false;
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data15.text !== undefined){
const _errs39 = errors;
if(typeof data15.text !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i3+"/text",schemaPath:"#/properties/profiles/items/properties/values/items/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs39 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values/" + i3,schemaPath:"#/properties/profiles/items/properties/values/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs33 === errors;
if(!valid7){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/values",schemaPath:"#/properties/profiles/items/properties/values/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.pins !== undefined){
let data19 = data7.pins;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data19)){
var valid9 = true;
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
const _errs43 = errors;
if(errors === _errs43){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing5;
if(((data20.field === undefined) && (missing5 = "field")) || ((data20.digits === undefined) && (missing5 = "digits"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i4,schemaPath:"#/properties/profiles/items/properties/pins/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs45 = errors;
for(const key5 in data20){
if(!((key5 === "field") || (key5 === "digits"))){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i4,schemaPath:"#/properties/profiles/items/properties/pins/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}}];
return false;
break;
}
}
if(_errs45 === errors){
if(data20.field !== undefined){
const _errs46 = errors;
if(typeof data20.field !== "string"){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i4+"/field",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/field/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid10 = _errs46 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.digits !== undefined){
let data22 = data20.digits;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data22 === "string"){
if(!pattern2.test(data22)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i4+"/digits",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/digits/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]+$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i4+"/digits",schemaPath:"#/properties/profiles/items/properties/pins/items/properties/digits/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs48 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins/" + i4,schemaPath:"#/properties/profiles/items/properties/pins/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid9 = _errs43 === errors;
if(!valid9){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/pins",schemaPath:"#/properties/profiles/items/properties/pins/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs41 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.dark !== undefined){
let data23 = data7.dark;
const _errs50 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/dark",schemaPath:"#/properties/profiles/items/properties/dark/type",keyword:"type",params:{type: schema11.properties.profiles.items.properties.dark.type}}];
return false;
}
if(errors === _errs50){
if(typeof data23 === "string"){
if(!pattern3.test(data23)){
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1+"/dark",schemaPath:"#/properties/profiles/items/properties/dark/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}];
return false;
}
}
}
var valid4 = _errs50 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles/" + i1,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.devices !== undefined){
let data24 = data.devices;
const _errs52 = errors;
if(errors === _errs52){
if(Array.isArray(data24)){
if(data24.length > 100000){
validate10.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/maxItems",keyword:"maxItems",params:{limit: 100000}}];
return false;
}
else {
var valid11 = true;
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
let data25 = data24[i5];
const _errs54 = errors;
if(errors === _errs54){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing6;
if(((((data25.id === undefined) && (missing6 = "id")) || ((data25.profile === undefined) && (missing6 = "profile"))) || ((data25.mac === undefined) && (missing6 = "mac"))) || ((data25.room === undefined) && (missing6 = "room"))){
validate10.errors = [{instancePath:instancePath+"/devices/" + i5,schemaPath:"#/properties/devices/items/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
const _errs56 = errors;
for(const key6 in data25){
if(!((((key6 === "id") || (key6 === "profile")) || (key6 === "mac")) || (key6 === "room"))){
validate10.errors = [{instancePath:instancePath+"/devices/" + i5,schemaPath:"#/properties/devices/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}}];
return false;
break;
}
}
if(_errs56 === errors){
if(data25.id !== undefined){
let data26 = data25.id;
const _errs57 = errors;
if(errors === _errs57){
if(typeof data26 === "string"){
if(!pattern4.test(data26)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i5+"/id",schemaPath:"#/properties/devices/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/" + i5+"/id",schemaPath:"#/properties/devices/items/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid12 = _errs57 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.profile !== undefined){
let data27 = data25.profile;
const _errs59 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate10.errors = [{instancePath:instancePath+"/devices/" + i5+"/profile",schemaPath:"#/properties/devices/items/properties/profile/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs59){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i5+"/profile",schemaPath:"#/properties/devices/items/properties/profile/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid12 = _errs59 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.mac !== undefined){
let data28 = data25.mac;
const _errs61 = errors;
if((typeof data28 !== "string") && (data28 !== null)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i5+"/mac",schemaPath:"#/properties/devices/items/properties/mac/type",keyword:"type",params:{type: schema11.properties.devices.items.properties.mac.type}}];
return false;
}
if(errors === _errs61){
if(typeof data28 === "string"){
if(!pattern5.test(data28)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i5+"/mac",schemaPath:"#/properties/devices/items/properties/mac/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{2}:){5}[0-9a-f]{2}$"}}];
return false;
}
}
}
var valid12 = _errs61 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.room !== undefined){
let data29 = data25.room;
const _errs63 = errors;
if((typeof data29 !== "string") && (data29 !== null)){
validate10.errors = [{instancePath:instancePath+"/devices/" + i5+"/room",schemaPath:"#/properties/devices/items/properties/room/type",keyword:"type",params:{type: schema11.properties.devices.items.properties.room.type}}];
return false;
}
var valid12 = _errs63 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices/" + i5,schemaPath:"#/properties/devices/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid11 = _errs54 === errors;
if(!valid11){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vault !== undefined){
let data30 = data.vault;
const _errs65 = errors;
if((typeof data30 !== "string") && (data30 !== null)){
validate10.errors = [{instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/type",keyword:"type",params:{type: schema11.properties.vault.type}}];
return false;
}
if(errors === _errs65){
if(typeof data30 === "string"){
if(!pattern6.test(data30)){
validate10.errors = [{instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9.-]+$"}}];
return false;
}
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
